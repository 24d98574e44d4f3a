import type { IndicatorCount } from '@/db/schema/framework'
import { fewest, shownCells } from '../counting/small-cells'
import { countsPeople } from './inputs'
import { lastOf, type PeriodProgress } from './progress'
import type { IndicatorRecord } from './queries'

export type Cell = { dimension: 'gender' | 'institution-kind' | 'country'; key: string; count: number }

/**
 * The value of a period by what people are, for everybody to read: cells so small that they point at a person are
 * hidden, and so are those that would give them away. `at` is the place of the period among those of the indicator.
 */
export function disaggregate(
  indicator: Pick<IndicatorRecord, 'count' | 'counted' | 'actuals'>,
  period: Pick<PeriodProgress, 'startsOn' | 'endsOn' | 'reached'>,
  at: number,
): Cell[] {
  const counted = indicator.counted[at]
  if (indicator.count && counted)
    return countsPeople(indicator.count.measure)
      ? [
          ...shown('gender', counted.byGender),
          ...shown('institution-kind', counted.byInstitutionKind),
          ...shown('country', counted.byCountry),
        ]
      : []
  const last = lastOf(
    indicator.actuals.filter(
      ({ measuredOn }) => measuredOn >= period.startsOn && measuredOn <= period.endsOn,
    ),
  )
  if (!last || last.value === null || (last.women === null && last.men === null)) return []
  const others = Math.max(last.value - (last.women ?? 0) - (last.men ?? 0), 0)
  return shown('gender', [
    ...(last.women === null ? [] : [{ key: 'female', count: last.women }]),
    ...(last.men === null ? [] : [{ key: 'male', count: last.men }]),
    ...(others > 0 ? [{ key: 'unknown', count: others }] : []),
  ])
}

/** A breakdown by one cell tells no more than the value. */
const shown = (dimension: Cell['dimension'], cells: readonly { key: string | null; count: number }[]) =>
  cells.length < 2
    ? []
    : shownCells(cells).flatMap(({ key, count }): Cell[] =>
        count === null ? [] : [{ dimension, key: key ?? 'unknown', count }],
      )

/**
 * Whether a figure is a part of the people, such as the women among them, and so small that it points at a person: then
 * it is for the team alone.
 */
export function pointsAtSomebody(count: IndicatorCount | null, value: number | null) {
  const isPart = Boolean(count?.gender || count?.institutionKind || count?.countryCode)
  return isPart && value !== null && value > 0 && value < fewest
}
