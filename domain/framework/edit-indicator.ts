import { eq } from 'drizzle-orm'
import { indicator, indicatorPeriod } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { indicatorRow, writePeriods } from './indicator-row'
import { EditIndicatorInput } from './inputs'
import { indicatorOf } from './lock'
import { periodsOf } from './periods-of'
import { indicatorValues } from './values'

/** Changes an indicator and its periods; what was measured stays. Refused when somebody saved it in the meantime. */
export const editIndicator = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: EditIndicatorInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { id, indicatorId, version } = input
    const before = await indicatorOf(tx, id, indicatorId)
    const periods = await periodsOf(tx, [indicatorId])
    await refuseStale(tx, 'action', { id, version: before.version }, version, async () =>
      indicatorValues({ ...before, periods }),
    )
    const row = await indicatorRow(tx, input)
    const value = { id: indicatorId, reference: subject.reference }
    const told = (list: readonly Period[]) =>
      JSON.stringify(
        list
          .map(({ startsOn, endsOn, target, targetNote }) => [
            startsOn,
            endsOn,
            target ?? null,
            targetNote ?? null,
          ])
          .sort(),
      )
    const samePeriods = told(periods) === told(input.periods)
    if (changedFields(before, row).length === 0 && samePeriods) return { value, event: null }
    await tx
      .update(indicator)
      .set({ ...row, version: version + 1 })
      .where(eq(indicator.id, indicatorId))
    if (!samePeriods) {
      await tx.delete(indicatorPeriod).where(eq(indicatorPeriod.indicatorId, indicatorId))
      await writePeriods(tx, indicatorId, input.periods)
    }
    return { value, event: { entityId: subject.id, details: { title: row.title } } }
  },
})

type Period = { startsOn: string; endsOn: string; target?: number | null; targetNote?: string | null }
