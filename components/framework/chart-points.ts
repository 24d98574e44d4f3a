import type { PeriodProgress } from '@/domain/framework/progress'

/* Where the marks of a small drawing stand: time to the right, value up. */

export type Point = { x: number; y: number; value: number; day: string }
export type ChartPoints = { targets: Point[]; reached: Point[]; baseline: number | null }

type Measured = { day: string; value: number }

const day = (text: string) => Date.parse(text)

/**
 * The marks of an indicator in a box of `width` by `height`; null where there is nothing to draw. `measured` are the
 * values over time, in their order.
 */
export function chartPoints(
  periods: readonly Pick<PeriodProgress, 'startsOn' | 'endsOn' | 'target'>[],
  measured: readonly Measured[],
  baseline: { day: string | null; value: number | null },
  { width, height, pad }: { width: number; height: number; pad: number },
): ChartPoints | null {
  const targets = periods.flatMap(({ endsOn, target }) =>
    target === null ? [] : [{ day: endsOn, value: target }],
  )
  const start = baseline.value === null ? [] : [baseline.value]
  const values = [...targets, ...measured].map(({ value }) => value).concat(start)
  const days = [
    ...periods.flatMap((each) => [each.startsOn, each.endsOn]),
    ...measured.map((each) => each.day),
  ]
  if (targets.length + measured.length === 0) return null
  const [first, last] = [Math.min(...days.map(day)), Math.max(...days.map(day))]
  const [least, most] = [Math.min(0, ...values), Math.max(...values)]
  const x = (text: string) => pad + ((day(text) - first) / (last - first || 1)) * (width - 2 * pad)
  const y = (value: number) => height - pad - ((value - least) / (most - least || 1)) * (height - 2 * pad)
  const place = (each: Measured): Point => ({ x: x(each.day), y: y(each.value), ...each })
  const began =
    baseline.value === null
      ? []
      : [{ x: pad, y: y(baseline.value), value: baseline.value, day: baseline.day ?? '' }]
  return {
    targets: [...began, ...targets.map(place)],
    reached: [...began, ...measured.map(place)],
    baseline: baseline.value === null ? null : y(baseline.value),
  }
}
