import { asc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { aimLevels } from '@/db/enums'
import { aim, indicator, indicatorActual } from '@/db/schema/framework'
import { user } from '@/db/schema/user'
import { behindCount, type Window } from './behind'
import { type Counted, countFor } from './count'
import { pointsAtSomebody } from './disaggregate'
import { aimsOf } from './lock'
import { type Period, periodsOf } from './periods-of'
import { type PeriodProgress, progressByHand, progressCounted } from './progress'

export type AimRow = typeof aim.$inferSelect
export type IndicatorRecord = typeof indicator.$inferSelect & {
  periods: Period[]
  actuals: ActualRow[]
  progress: PeriodProgress[]
  /** Of each period that has begun, what Minga counts; empty for an indicator measured by hand. */
  counted: Counted[]
  /** Of each of these, the address of the list of its rows, or null where no list has exactly them. */
  behind: (string | null)[]
}
export type AimRecord = AimRow & { indicators: IndicatorRecord[] }
type ActualRow = Awaited<ReturnType<typeof actualsOf>>[number]

type Shown = { forEverybody?: boolean }

/**
 * The results framework of an Action that the caller has found to be visible, in the order in which it is read: an
 * objective, its outcomes, the outputs of each. `today` is YYYY-MM-DD. `forEverybody` hides what points at a person.
 */
export const frameworkOf = (
  db: Db | Tx,
  action: { id: number; reference: string },
  today: string,
  shown: Shown = {},
): Promise<AimRecord[]> => read(db, action, today, shown)

/** The results framework of the programme as a whole, counted over all of it, in the same order. */
export const programmeFramework = (db: Db | Tx, today: string, shown: Shown = {}): Promise<AimRecord[]> =>
  read(db, null, today, shown)

async function read(
  db: Db | Tx,
  of: { id: number; reference: string } | null,
  today: string,
  { forEverybody = false }: Shown,
): Promise<AimRecord[]> {
  const reference = of?.reference ?? null
  const aims = await db
    .select()
    .from(aim)
    .where(aimsOf(of?.id ?? null))
    .orderBy(asc(aim.position), asc(aim.id))
  if (aims.length === 0) return []
  const indicators = await db
    .select()
    .from(indicator)
    .where(
      inArray(
        indicator.aimId,
        aims.map((each) => each.id),
      ),
    )
    .orderBy(asc(indicator.position), asc(indicator.id))
  const ids = indicators.map((each) => each.id)
  const periods = await periodsOf(db, ids)
  const actuals = await actualsOf(db, ids)
  const records = new Map<number, IndicatorRecord[]>()
  for (const each of indicators) {
    const own = periods.filter(({ indicatorId }) => indicatorId === each.id)
    const measured = actuals.filter(({ indicatorId }) => indicatorId === each.id)
    const windows = windowsOf(each, own, today)
    const { count } = each
    const counted = count ? await countFor(db, reference, count, windows) : []
    const progress = each.count
      ? progressCounted(
          each,
          own,
          counted.map(({ value }) => value),
          today,
        )
      : progressByHand(each, own, measured, today)
    records.set(each.aimId, [
      ...(records.get(each.aimId) ?? []),
      {
        ...each,
        periods: own,
        actuals: measured,
        counted,
        behind: count ? windows.map((window) => behindCount(reference, count, window)) : [],
        progress: forEverybody
          ? progress.map((one) =>
              pointsAtSomebody(each.count, one.reached?.value ?? null)
                ? { ...one, reached: null, share: null }
                : one,
            )
          : progress,
      },
    ])
  }
  return inOrder(aims).map((each) => ({ ...each, indicators: records.get(each.id) ?? [] }))
}

/** The measurements of some indicators, in the order in which they were recorded. */
async function actualsOf(db: Db | Tx, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({
      id: indicatorActual.id,
      indicatorId: indicatorActual.indicatorId,
      measuredOn: indicatorActual.measuredOn,
      value: indicatorActual.value,
      note: indicatorActual.note,
      women: indicatorActual.women,
      men: indicatorActual.men,
      recordedBy: user.name,
      recordedAt: indicatorActual.recordedAt,
    })
    .from(indicatorActual)
    .leftJoin(user, eq(user.id, indicatorActual.recordedBy))
    .where(inArray(indicatorActual.indicatorId, [...ids]))
    .orderBy(asc(indicatorActual.id))
}

/** The periods that have begun, as what is counted in them. */
const windowsOf = (
  { cumulative }: { cumulative: boolean },
  periods: readonly Period[],
  today: string,
): Window[] =>
  periods
    .filter(({ startsOn }) => startsOn <= today)
    .map(({ startsOn, endsOn }) => ({
      from: cumulative ? null : startsOn,
      to: endsOn < today ? endsOn : today,
    }))

/** Each aim after the one that it leads to; those that lead to none by level. */
function inOrder(aims: readonly AimRow[]): AimRow[] {
  const under = (parentId: number): AimRow[] =>
    aims.filter((each) => each.parentId === parentId).flatMap((each) => [each, ...under(each.id)])
  return aimLevels.flatMap((level) =>
    aims
      .filter((each) => each.parentId === null && each.level === level)
      .flatMap((each) => [each, ...under(each.id)]),
  )
}
