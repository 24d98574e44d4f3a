import { mostParts } from './svg/marks'

type Parted = { series: string[]; groups: { label: string; values: (number | null)[] }[] }

/**
 * The parts of bars as they can be told apart: of more than there are patterns for, the largest by `totals` in the
 * order they stand in, and the rest of each bar added up under one name, `others` of how many. Null stays where
 * all of what is added up is null. Only for parts that add up.
 */
export function partsToTell(
  { series, groups }: Parted,
  totals: readonly (number | null)[],
  others: (count: number) => string,
): Parted {
  if (series.length <= mostParts) return { series, groups }
  const largest = series
    .map((_, at) => at)
    .sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0) || one - other)
    .slice(0, mostParts - 1)
  const own = new Set(largest)
  const kept = series.map((_, at) => at).filter((at) => own.has(at))
  return {
    series: [...kept.map((at) => series[at] ?? ''), others(series.length - kept.length)],
    groups: groups.map(({ label, values }) => {
      const rest = values.filter((value, at) => !own.has(at) && value !== null) as number[]
      const sum = rest.length > 0 ? rest.reduce((one, other) => one + other, 0) : null
      return { label, values: [...kept.map((at) => values[at] ?? null), sum] }
    }),
  }
}
