/** The programme's own: days begin in it, and instants are shown in it. */
export const timeZone = process.env.MINGA_TIME_ZONE ?? 'Europe/Brussels'

const days = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })

/** The day (YYYY-MM-DD) of an instant in the programme's zone. */
export const localDay = (instant: Date) => days.format(instant)

const HOUR = 3_600_000

/** The last millisecond of a day (YYYY-MM-DD) in the programme's zone. */
export function endOfDay(day: string): Date {
  // No zone is more than 14 hours away from UTC, and changes of the clock go by quarters of an hour.
  let at = Date.parse(`${day}T00:00:00Z`) + 9 * HOUR
  while (localDay(new Date(at)) <= day) at += HOUR / 4
  return new Date(at - 1)
}

/** The first millisecond of a day (YYYY-MM-DD) in the programme's zone. */
export function beginningOf(day: string): Date {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 24 * HOUR).toISOString().slice(0, 10)
  return new Date(endOfDay(before).getTime() + 1)
}
