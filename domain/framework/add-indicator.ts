import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { indicator } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { indicatorRow, writePeriods } from './indicator-row'
import { AddIndicatorInput, type AddProgrammeIndicatorInput } from './inputs'
import { aimOf, nextIndicatorPosition, type Owner } from './lock'

/** Adds an indicator with its baseline and its periods to an objective, outcome or output. */
export const addIndicator = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: AddIndicatorInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const id = await insertIndicator(tx, input.id, input)
    return {
      value: { id, reference: subject.reference },
      event: { entityId: subject.id, details: { title: input.title } },
    }
  },
})

/** Puts an indicator after the others of an aim of an owner, which is locked. Gives back its id. */
export async function insertIndicator(
  tx: Tx,
  owner: Owner,
  told: z.output<typeof AddProgrammeIndicatorInput>,
) {
  const { id: aimId } = await aimOf(tx, owner, told.aimId)
  const row = await indicatorRow(tx, told)
  const [added] = await tx
    .insert(indicator)
    .values({ ...row, aimId, position: await nextIndicatorPosition(tx, aimId) })
    .returning({ id: indicator.id })
  const id = added?.id as number
  await writePeriods(tx, id, told.periods)
  return id
}
