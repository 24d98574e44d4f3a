import { localDay } from './time-zone'

const DAY = 86_400_000

/** The day of an instant as YYYY-MM-DD, in the programme's zone. */
export const dayOf = localDay

/** Of an instant that stands for a day: its midnight in UTC. */
const dayItIs = (midnight: Date) => midnight.toISOString().slice(0, 10)

/** The day `days` calendar days after a day, both as YYYY-MM-DD. */
export const addDays = (day: string, days: number) =>
  dayItIs(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY))

/**
 * The day `days` working days after a day, both as YYYY-MM-DD: Monday to Friday without the programme's holidays,
 * which are days too.
 */
export function addWorkingDays(day: string, days: number, holidays: readonly string[] = []) {
  const free = new Set(holidays)
  let left = days
  let at = day
  while (left > 0) {
    at = addDays(at, 1)
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !free.has(at)) left -= 1
  }
  return at
}

/** Within so many working days what is due counts as soon. */
const SOON = 3

/** Whether a day (YYYY-MM-DD) by which something is due has passed, is near, or lies ahead. */
export function howSoon(by: string, today: string, holidays: readonly string[] = []) {
  if (by < today) return 'late'
  return by <= addWorkingDays(today, SOON, holidays) ? 'soon' : 'ahead'
}

/** Every day from the first to the last, both included, as YYYY-MM-DD; at most `limit` of them. */
export function daysBetween(first: string | null, last: string | null, limit = 60): string[] {
  if (!first) return []
  const days: string[] = []
  for (let day = first; day <= (last ?? first) && days.length < limit; day = addDays(day, 1)) days.push(day)
  return days
}
