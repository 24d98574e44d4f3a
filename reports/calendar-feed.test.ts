import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import type { CalendarActivity } from '@/domain/activities/in-calendar'
import { calendarFeed } from './calendar-feed'

const activity = (but: Partial<CalendarActivity> = {}): CalendarActivity => ({
  id: 7,
  number: '2.1',
  title: 'Taller; sobre rutas, "Perú" \\ costa\nnorte',
  kind: 'workshop',
  status: 'confirmed',
  startsOn: '2026-12-30',
  endsOn: '2027-01-02',
  place: 'Tumbes',
  countryCode: 'PE',
  version: 3,
  updatedAt: new Date('2026-11-02T10:00:00Z'),
  page: '/activities/7',
  action: { reference: 'ACT-2026-0001', name: 'Peru III' },
  ...but,
})
const given = { programme: 'Programa', address: 'https://minga.example.org', locale: 'es' } as const
const read = (...activities: CalendarActivity[]) =>
  Object.values(ical.sync.parseICS(calendarFeed(activities, given))).filter(
    (part) => part?.type === 'VEVENT',
  ) as ical.VEvent[]

describe('the calendar of activities', () => {
  it('says what, where and when, the last day among them', () => {
    const [event] = read(activity())
    expect(event).toMatchObject({
      uid: 'activity-7@minga.example.org',
      summary: 'Peru III: Taller; sobre rutas, "Perú" \\ costa\nnorte',
      location: 'Tumbes, Perú',
      status: 'CONFIRMED',
      datetype: 'date',
      url: 'https://minga.example.org/activities/7',
    })
    const days = [event?.start, event?.end].map(
      (day) => day && [day.getFullYear(), day.getMonth() + 1, day.getDate()],
    )
    expect(days).toEqual([
      [2026, 12, 30],
      [2027, 1, 3],
    ])
  })

  it.each([
    ['planned', 'TENTATIVE'],
    ['postponed', 'TENTATIVE'],
    ['confirmed', 'CONFIRMED'],
    ['held', 'CONFIRMED'],
    ['reported', 'CONFIRMED'],
    ['cancelled', 'CANCELLED'],
  ] as const)('%s is %s', (status, said) => {
    expect(read(activity({ status }))[0]?.status).toBe(said)
  })

  it('of one day ends on the next, and may be empty', () => {
    const [event] = read(activity({ startsOn: '2026-03-01', endsOn: null }))
    expect((event?.end?.getTime() ?? 0) - (event?.start.getTime() ?? 0)).toBe(86_400_000)
    expect(read()).toEqual([])
  })

  it('is folded at 75 bytes and broken as RFC 5545 has it', () => {
    const text = calendarFeed([activity({ title: 'Ñandú '.repeat(60) })], given)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76)
    expect(text).not.toMatch(/[^\r]\n/)
  })
})
