import type { IndicatorRecord } from '@/domain/framework/queries'

/** What was measured over time: of one by hand each value, of one that Minga counts that of each period. */
export function valuesOverTime({ source, actuals, progress }: IndicatorRecord) {
  if (source === 'counted')
    return progress.flatMap(({ reached }) =>
      reached?.value == null ? [] : [{ day: reached.asOf, value: reached.value }],
    )
  const byDay = new Map<string, number>()
  for (const { measuredOn, value } of actuals) if (value !== null) byDay.set(measuredOn, value)
  return [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day.localeCompare(b.day))
}
