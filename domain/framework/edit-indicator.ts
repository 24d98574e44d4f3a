import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { indicator, indicatorPeriod } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { indicatorRow, writePeriods } from './indicator-row'
import { EditIndicatorInput, type EditProgrammeIndicatorInput } from './inputs'
import { indicatorOf, type Owner } from './lock'
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
    const changed = await changeIndicator(tx, id, input, (before, read) =>
      refuseStale(tx, 'action', { id, version: before.version }, version, read),
    )
    return {
      value: { id: indicatorId, reference: subject.reference },
      event: changed ? { entityId: subject.id, details: { title: input.title } } : null,
    }
  },
})

type Before = typeof indicator.$inferSelect

/**
 * Changes an indicator of an owner, which is locked; `demandFresh` refuses what was written on an older version of it.
 * Gives back whether anything is different; throws `not_found`, and `invalid` for a country that is not there.
 */
export async function changeIndicator(
  tx: Tx,
  owner: Owner,
  told: z.output<typeof EditProgrammeIndicatorInput>,
  demandFresh: (before: Before, read: () => Promise<Record<string, unknown>>) => Promise<void>,
) {
  const { indicatorId, version } = told
  const before = await indicatorOf(tx, owner, indicatorId)
  const periods = await periodsOf(tx, [indicatorId])
  await demandFresh(before, async () => indicatorValues({ ...before, periods }))
  const row = await indicatorRow(tx, told)
  const samePeriods = inWords(periods) === inWords(told.periods)
  if (changedFields(before, row).length === 0 && samePeriods) return false
  await tx
    .update(indicator)
    .set({ ...row, version: version + 1 })
    .where(eq(indicator.id, indicatorId))
  if (!samePeriods) {
    await tx.delete(indicatorPeriod).where(eq(indicatorPeriod.indicatorId, indicatorId))
    await writePeriods(tx, indicatorId, told.periods)
  }
  return true
}

type Period = { startsOn: string; endsOn: string; target?: number | null; targetNote?: string | null }

const inWords = (list: readonly Period[]) =>
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
