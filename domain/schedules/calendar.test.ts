import { describe, expect, it } from 'vitest'
import { endOfDay } from '../time-zone'
import { dueDay, lastDue, momentAt, nextDue, periodBefore, scopeOn, turnOf } from './calendar'

const at = (text: string) => new Date(text)

describe('the turn in which a day lies', () => {
  it.each([
    ['2026-01-01', 'week', '2026-W01', '2025-12-29', '2026-01-04'],
    ['2027-01-01', 'week', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-12-30', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2026-03-31', 'month', '2026-03', '2026-03-01', '2026-03-31'],
    ['2028-02-10', 'month', '2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12-31', 'month', '2026-12', '2026-12-01', '2026-12-31'],
    ['2026-01-01', 'quarter', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-06-30', 'quarter', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-10-01', 'quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-07-15', 'year', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('%s by the %s is %s', (day, rhythm, turn, first, last) => {
    expect(turnOf(day, rhythm)).toEqual({ turn, first, last })
  })
})

describe('the day on which it is due', () => {
  const holidays = ['2026-01-01', '2026-01-02', '2026-04-06', '2026-05-01', '2026-12-25']
  it.each([
    ['a working day stays', '2026-03-10', 'month', 5, '2026-03-05'],
    ['a Saturday goes to Monday', '2026-08-10', 'month', 1, '2026-08-03'],
    ['a holiday goes to the next day', '2026-05-10', 'month', 1, '2026-05-04'],
    ['New Year with a free Friday goes over the weekend', '2026-01-10', 'year', 1, '2026-01-05'],
    ['day 31 of a short month is its last', '2026-04-10', 'month', 31, '2026-04-30'],
    ['the last day of February in a leap year', '2028-02-10', 'month', 31, '2028-02-29'],
    ['a last day that is free goes into the next month', '2026-05-10', 'month', 31, '2026-06-01'],
    ['the last day of a quarter', '2026-05-10', 'quarter', 92, '2026-06-30'],
    ['Easter Monday, by the week', '2026-04-08', 'week', 1, '2026-04-07'],
    ['a Sunday goes into the next week', '2026-04-08', 'week', 7, '2026-04-13'],
  ] as const)('%s', (_, day, rhythm, wanted, due) => {
    expect(dueDay(turnOf(day, rhythm), wanted, holidays)).toBe(due)
  })
})

describe('six in the morning of the programme', () => {
  it.each([
    ['in winter', '2026-01-15', 'Europe/Brussels', '2026-01-15T05:00:00Z'],
    ['in summer', '2026-07-15', 'Europe/Brussels', '2026-07-15T04:00:00Z'],
    ['on the day that has 23 hours', '2026-03-29', 'Europe/Brussels', '2026-03-29T04:00:00Z'],
    ['on the day that has 25 hours', '2026-10-25', 'Europe/Brussels', '2026-10-25T05:00:00Z'],
    ['far in the west', '2026-07-15', 'Pacific/Honolulu', '2026-07-15T16:00:00Z'],
    ['far in the east', '2026-07-15', 'Pacific/Kiritimati', '2026-07-14T16:00:00Z'],
    ['where clocks are half an hour off', '2026-07-15', 'Asia/Kolkata', '2026-07-15T00:30:00Z'],
  ])('%s', (_, day, zone, instant) => {
    expect(momentAt(day, 6, zone)).toEqual(at(instant))
  })

  it('an hour that a day does not have is the next one', () => {
    expect(momentAt('2026-03-29', 2, 'Europe/Brussels')).toEqual(at('2026-03-29T01:00:00Z'))
  })
})

describe('what came due last', () => {
  const monthly = { rhythm: 'month', day: 5, since: at('2026-01-01T00:00:00Z') } as const
  it('is nothing before its hour, and the turn from its hour on', () => {
    expect(lastDue(monthly, [], at('2026-03-05T04:59:00Z'))?.turn).toBe('2026-02')
    expect(lastDue(monthly, [], at('2026-03-05T05:00:00Z'))).toMatchObject({
      turn: '2026-03',
      day: '2026-03-05',
    })
  })

  it('waits for the next working day, also where that lies in the next turn', () => {
    const last = { ...monthly, day: 31 }
    expect(lastDue(last, [], at('2026-05-31T12:00:00Z'))?.turn).toBe('2026-04')
    expect(lastDue(last, [], at('2026-06-01T12:00:00Z'))).toMatchObject({
      turn: '2026-05',
      day: '2026-06-01',
    })
  })

  it('is one alone, however long nobody looked', () => {
    expect(lastDue(monthly, [], at('2027-02-20T12:00:00Z'))?.turn).toBe('2027-02')
  })

  it('is nothing where it was due before the schedule began or went on', () => {
    expect(
      lastDue({ ...monthly, since: at('2026-03-05T05:00:01Z') }, [], at('2026-03-20T05:00:00Z')),
    ).toBeNull()
  })

  it('comes on the day on which the clocks change', () => {
    const sunday = { rhythm: 'month', day: 29, since: at('2026-01-01T00:00:00Z') } as const
    // Sunday the 29th of March has 23 hours; the report comes on Monday, at six of summer time.
    expect(lastDue(sunday, [], at('2026-03-30T03:59:00Z'))?.turn).toBe('2026-02')
    expect(lastDue(sunday, [], at('2026-03-30T04:00:00Z'))?.turn).toBe('2026-03')
  })
})

describe('what comes due next', () => {
  it.each([
    ['week', 1, '2026-04-02T12:00:00Z', '2026-W15', '2026-04-07'],
    ['month', 1, '2026-04-30T12:00:00Z', '2026-05', '2026-05-04'],
    ['quarter', 1, '2026-03-31T12:00:00Z', '2026-Q2', '2026-04-01'],
    ['quarter', 92, '2026-06-30T12:00:00Z', '2026-Q3', '2026-09-30'],
    ['year', 15, '2026-01-15T12:00:00Z', '2027', '2027-01-15'],
    // Due on the 1st of June, since the 31st of May is a Sunday.
    ['month', 31, '2026-05-31T12:00:00Z', '2026-05', '2026-06-01'],
  ] as const)('every %s on day %i, after %s: %s', (rhythm, day, now, turn, due) => {
    const next = nextDue({ rhythm, day }, ['2026-04-06', '2026-05-01'], at(now))
    expect(next).toMatchObject({ turn, day: due })
  })
})

describe('the period before', () => {
  it('is one field of a figure', () => {
    const figure = { kind: 'figure', scope: { measure: 'trainees', year: '1999' } } as const
    expect(scopeOn({ ...figure, period: 'quarter' }, '2026-02-01')).toEqual({
      measure: 'trainees',
      quarter: '2025-Q4',
    })
    expect(scopeOn({ ...figure, period: 'month' }, '2026-02-01')).toEqual({
      measure: 'trainees',
      month: '2026-01',
    })
  })

  it.each([
    ['year', '2026-01-05', { year: '2025' }],
    ['quarter', '2026-01-05', { year: '2025', quarter: '4' }],
    ['quarter', '2026-04-01', { year: '2026', quarter: '1' }],
    ['quarter', '2026-06-30', { year: '2026', quarter: '1' }],
    ['month', '2026-03-31', { year: '2026', month: '02' }],
    ['none', '2026-03-31', {}],
  ] as const)('by the %s on %s', (period, day, scope) => {
    expect(periodBefore(period, day)).toEqual(scope)
  })

  it('stands in the place of one that was there, and leaves the rest', () => {
    expect(
      scopeOn({ kind: 'programme', scope: { region: 'lac', year: '1999' }, period: 'year' }, '2026-02-01'),
    ).toEqual({
      region: 'lac',
      year: '2025',
    })
  })
})

it('the end of a day is in the programme’s zone', () => {
  expect(endOfDay('2026-03-29')).toEqual(at('2026-03-29T21:59:59.999Z'))
  expect(endOfDay('2026-10-25')).toEqual(at('2026-10-25T22:59:59.999Z'))
})
