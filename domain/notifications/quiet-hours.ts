const HOUR = 3_600_000

export type Quiet = { quietFrom: number | null; quietUntil: number | null }

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day (YYYY-MM-DD), the hour and the minute of an instant in a zone (IANA name). */
export function localTime(instant: Date, zone: string) {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    hour: Number(part.hour),
    minute: Number(part.minute),
  }
}

/** Whether an hour of the day lies in the quiet hours, which may go over midnight; their end is not quiet any more. */
export function isQuiet(hour: number, { quietFrom, quietUntil }: Quiet) {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false
  return quietFrom < quietUntil
    ? hour >= quietFrom && hour < quietUntil
    : hour >= quietFrom || hour < quietUntil
}

/** When a letter may go to a reader: null for now, else the end of the quiet hours of her own day. */
export function afterQuietHours(now: Date, quiet: Quiet, zone: string): Date | null {
  if (!isQuiet(localTime(now, zone).hour, quiet)) return null
  const { minute } = localTime(now, zone)
  let at = new Date(Math.floor(now.getTime() / 60_000) * 60_000 - minute * 60_000)
  // From hour to hour rather than by a sum, because a day may have 23 or 25 of them.
  for (let hours = 0; hours < 25 && isQuiet(localTime(at, zone).hour, quiet); hours++)
    at = new Date(at.getTime() + HOUR)
  return at
}
