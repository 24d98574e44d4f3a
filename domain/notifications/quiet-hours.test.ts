import { expect, it } from 'vitest'
import { afterQuietHours, localTime } from './quiet-hours'

const night = { quietFrom: 20, quietUntil: 7 }
const at = (instant: string, quiet = night, zone = 'America/Lima') =>
  afterQuietHours(new Date(instant), quiet, zone)?.toISOString() ?? null

it('a letter goes at once in the day, and at the end of the night', () => {
  expect(at('2026-03-02T15:00:00Z')).toBeNull()
  expect(at('2026-03-03T02:30:40Z')).toBe('2026-03-03T12:00:00.000Z')
  expect(at('2026-03-03T11:59:00Z')).toBe('2026-03-03T12:00:00.000Z')
  expect(at('2026-03-03T12:00:00Z')).toBeNull()
})

it('quiet hours of the day end on the same day, and equal hours are none', () => {
  expect(at('2026-03-02T18:10:00Z', { quietFrom: 12, quietUntil: 14 })).toBe('2026-03-02T19:00:00.000Z')
  expect(at('2026-03-02T18:10:00Z', { quietFrom: 13, quietUntil: 13 })).toBeNull()
})

it('a night in which the clocks change ends at the same hour of the day', () => {
  // Brussels goes from +1 to +2 at 01:00 UTC of 29 March 2026, and back on 25 October.
  expect(at('2026-03-28T23:00:00Z', night, 'Europe/Brussels')).toBe('2026-03-29T05:00:00.000Z')
  expect(at('2026-10-24T22:00:00Z', night, 'Europe/Brussels')).toBe('2026-10-25T06:00:00.000Z')
})

it('half an hour counts in zones that have it', () => {
  expect(localTime(new Date('2026-03-02T18:45:00Z'), 'Asia/Kolkata')).toEqual({
    day: '2026-03-03',
    hour: 0,
    minute: 15,
  })
  expect(at('2026-03-02T18:45:00Z', night, 'Asia/Kolkata')).toBe('2026-03-03T01:30:00.000Z')
})
