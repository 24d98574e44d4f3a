import { describe, expect, it } from 'vitest'
import { progressByHand, progressCounted, shareOfWay } from './progress'
import { usualPeriods } from './usual-periods'

const indicator = { unit: 'number', source: 'by_hand', cumulative: true, baseline: 10 } as const
const period = (startsOn: string, endsOn: string, target: number | null) => ({
  startsOn,
  endsOn,
  target,
  targetNote: null,
})
const years = [
  period('2024-01-01', '2024-12-31', 20),
  period('2025-01-01', '2025-12-31', 30),
  period('2026-01-01', '2026-12-31', null),
]
const actual = (measuredOn: string, value: number) => ({
  measuredOn,
  value,
  note: null,
  women: null,
  men: null,
  recordedBy: null,
})

describe('progress', () => {
  it('gives each period the last measurement that falls in it', () => {
    const progress = progressByHand(
      indicator,
      years,
      [actual('2024-12-31', 15), actual('2024-06-30', 12), actual('2025-01-01', 18)],
      '2025-06-30',
    )
    expect(progress.map(({ reached, share, when }) => [reached?.value ?? null, share, when])).toEqual([
      [15, 0.5, 'over'],
      [18, 0.4, 'running'],
      [null, null, 'ahead'],
    ])
  })

  it('counts as far as today, and nothing of what is to come', () => {
    const progress = progressCounted({ ...indicator, source: 'counted' }, years, [25, 40], '2025-06-30')
    expect(progress.map(({ reached }) => reached && [reached.value, reached.asOf])).toEqual([
      [25, '2024-12-31'],
      [40, '2025-06-30'],
      null,
    ])
  })

  it.each([
    [0, 10, 5, 0.5],
    [10, 0, 4, 0.6],
    [0, 10, 12, 1.2],
    [5, 5, 5, null],
    [0, null, 5, null],
    [0, 10, null, null],
  ])('from %s to %s, at %s, is %s of the way', (from, target, value, share) => {
    expect(shareOfWay(from, target, value)).toBe(share)
  })

  it('offers the calendar years of an Action, cut at its ends', () => {
    expect(usualPeriods('2024-05-04', '2026-02-01')).toEqual([
      { startsOn: '2024-05-04', endsOn: '2024-12-31' },
      { startsOn: '2025-01-01', endsOn: '2025-12-31' },
      { startsOn: '2026-01-01', endsOn: '2026-02-01' },
    ])
    expect(usualPeriods(null, '2026-02-01')).toEqual([])
  })
})
