import type { IndicatorSource, IndicatorUnit } from '@/db/enums'

/* How an indicator stands: what is planned for each period beside what was reached in it. */

export type Actual = {
  measuredOn: string
  value: number | null
  note: string | null
  women: number | null
  men: number | null
  recordedBy: string | null
}

export type PlannedPeriod = {
  startsOn: string
  endsOn: string
  target: number | null
  targetNote: string | null
}

export type Reached = {
  value: number | null
  note: string | null
  /** The day of which the value tells. */
  asOf: string
}

export type PeriodProgress = PlannedPeriod & {
  /** Null before the period begins, and where nothing was measured in it. */
  reached: Reached | null
  /** Part of the way from the baseline to the target, 0.5 for half; null where one of the three is unknown. */
  share: number | null
  /** It is over, runs, or is to come. */
  when: 'over' | 'running' | 'ahead'
}

type Indicator = {
  unit: IndicatorUnit
  source: IndicatorSource
  cumulative: boolean
  baseline: number | null
}

/**
 * The progress of an indicator measured by hand. Of a period counts the last measurement that falls in it; of two on
 * one day the later recorded, so `actuals` come in the order in which they were recorded.
 */
export function progressByHand(
  indicator: Indicator,
  periods: readonly PlannedPeriod[],
  actuals: readonly Actual[],
  today: string,
): PeriodProgress[] {
  return periods.map((period) => {
    const inside = actuals.filter(
      ({ measuredOn }) => measuredOn >= period.startsOn && measuredOn <= period.endsOn,
    )
    const last = lastOf(inside)
    const reached = last && { value: last.value, note: last.note, asOf: last.measuredOn }
    return progressOf(indicator, period, reached, today)
  })
}

/** The progress of an indicator that Minga counts; `counts` are those of the periods that have begun, in order. */
export function progressCounted(
  indicator: Indicator,
  periods: readonly PlannedPeriod[],
  counts: readonly number[],
  today: string,
): PeriodProgress[] {
  return periods.map((period, at) => {
    const value = period.startsOn > today ? undefined : counts[at]
    const asOf = period.endsOn < today ? period.endsOn : today
    return progressOf(indicator, period, value === undefined ? null : { value, note: null, asOf }, today)
  })
}

/** The measurement of the latest day; of two on one day the later recorded. */
export const lastOf = <One extends { measuredOn: string }>(actuals: readonly One[]) =>
  actuals.reduce<One | null>(
    (last, each) => (last === null || each.measuredOn >= last.measuredOn ? each : last),
    null,
  )

function progressOf(
  { unit, baseline, cumulative }: Indicator,
  period: PlannedPeriod,
  reached: Reached | null,
  today: string,
): PeriodProgress {
  // What one period alone brings starts from nothing.
  const from = cumulative ? (baseline ?? 0) : 0
  return {
    ...period,
    reached,
    share: unit === 'words' ? null : shareOfWay(from, period.target, reached?.value ?? null),
    when: period.endsOn < today ? 'over' : period.startsOn > today ? 'ahead' : 'running',
  }
}

/** How far `value` has come from `from` to `target`, 1 for all the way, also where less is better; null where unknown. */
export function shareOfWay(from: number, target: number | null, value: number | null) {
  if (target === null || value === null || target === from) return null
  return (value - from) / (target - from)
}

/** The period that an indicator is told by: the one that runs, else the last that is over, else the first. */
export const periodNow = <One extends { when: PeriodProgress['when'] }>(
  periods: readonly One[],
): One | null =>
  periods.find(({ when }) => when === 'running') ??
  periods.filter(({ when }) => when === 'over').at(-1) ??
  periods[0] ??
  null
