const DAY = 86_400_000

/** The UTC day of an instant as YYYY-MM-DD. */
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)

/** The day `days` calendar days after a day, both as YYYY-MM-DD. */
export const addDays = (day: string, days: number) =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY))

/** The day `days` working days (Monday to Friday) after a day, both as YYYY-MM-DD. */
export function addWorkingDays(day: string, days: number) {
  let left = days
  let at = day
  while (left > 0) {
    at = addDays(at, 1)
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return at
}

/** Every day from the first to the last, both included, as YYYY-MM-DD; at most `limit` of them. */
export function daysBetween(first: string | null, last: string | null, limit = 60): string[] {
  if (!first) return []
  const days: string[] = []
  for (let day = first; day <= (last ?? first) && days.length < limit; day = addDays(day, 1)) days.push(day)
  return days
}
