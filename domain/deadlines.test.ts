import { describe, expect, it } from 'vitest'
import { addDays, addWorkingDays, dayOf, howSoon } from './deadlines'
import { requestDeadlines } from './requests/due'

it('a day begins in the zone of the programme, wherever the server is', () => {
  expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    // 5 February 2026 is a Thursday.
    expect(addWorkingDays('2026-02-05', 1)).toBe('2026-02-06')
    expect(addWorkingDays('2026-02-05', 2)).toBe('2026-02-09')
    expect(addWorkingDays('2026-02-05', 2, ['2026-02-09'])).toBe('2026-02-10')
    expect(addWorkingDays('2026-02-05', 2, ['2026-02-06', '2026-02-09'])).toBe('2026-02-11')
    expect(addWorkingDays('2026-02-05', 1, ['2026-02-07'])).toBe('2026-02-06')
  })

  it('move what a request is due by, but not what is counted in days', () => {
    const times = { acknowledgeWorkingDays: 2, screeningWorkingDays: 3, decisionDays: 10 }
    const submitted = new Date('2026-02-05T10:00:00Z')
    const holidays = ['2026-02-09']
    expect(requestDeadlines({ submittedAt: submitted, pausedDays: 0 }, { ...times, holidays })).toEqual({
      acknowledge: '2026-02-10',
      screen: '2026-02-11',
      decide: '2026-02-15',
    })
    expect(requestDeadlines({ submittedAt: submitted, pausedDays: 5 }, { ...times, holidays })).toEqual({
      acknowledge: '2026-02-10',
      screen: '2026-02-13',
      decide: '2026-02-20',
    })
  })
})

it('what is due within three working days is soon, over the weekend and the holidays too', () => {
  const thursday = '2026-02-05'
  expect(howSoon('2026-02-04', thursday)).toBe('late')
  expect(howSoon(thursday, thursday)).toBe('soon')
  expect(howSoon('2026-02-10', thursday)).toBe('soon')
  expect(howSoon('2026-02-11', thursday)).toBe('ahead')
  expect(howSoon('2026-02-11', thursday, ['2026-02-06'])).toBe('soon')
})
