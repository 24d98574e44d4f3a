import { indicator } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { indicatorRow, writePeriods } from './indicator-row'
import { AddIndicatorInput } from './inputs'
import { aimOf, nextIndicatorPosition } from './lock'

/** Adds an indicator with its baseline and its periods to an objective, outcome or output. */
export const addIndicator = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: AddIndicatorInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { id: aimId } = await aimOf(tx, input.id, input.aimId)
    const row = await indicatorRow(tx, input)
    const [added] = await tx
      .insert(indicator)
      .values({ ...row, aimId, position: await nextIndicatorPosition(tx, aimId) })
      .returning({ id: indicator.id })
    const id = added?.id as number
    await writePeriods(tx, id, input.periods)
    return {
      value: { id, reference: subject.reference },
      event: { entityId: subject.id, details: { title: row.title } },
    }
  },
})
