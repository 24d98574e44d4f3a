import type { ReportKind, SchedulePeriod, ScheduleRhythm } from '@/db/enums'
import { addDays, addWorkingDays } from '../deadlines'
import { localTime } from '../notifications/quiet-hours'
import { localDay, timeZone } from '../time-zone'

/** The hour of the programme's day at which reports are made: before people begin. */
const runHour = 6

/** How many days a turn has at most, by rhythm. */
export const longest: Record<ScheduleRhythm, number> = { week: 7, month: 31, quarter: 92, year: 366 }

export type Turn = {
  /** Its name: "2026-W14", "2026-04", "2026-Q2", "2026". */
  turn: string
  /** Its first and last day, as YYYY-MM-DD. */
  first: string
  last: string
}

const pad = (number: number) => String(number).padStart(2, '0')
const utc = (day: string) => new Date(`${day}T00:00:00Z`)

/** The week (from Monday), month, quarter or year in which a day (YYYY-MM-DD) lies. */
export function turnOf(day: string, rhythm: ScheduleRhythm): Turn {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (rhythm === 'week') return weekOf(day)
  const from = rhythm === 'year' ? 1 : rhythm === 'month' ? month : month - ((month - 1) % 3)
  const months = { year: 12, quarter: 3, month: 1 }[rhythm]
  const next = from + months > 12 ? `${year + 1}-01-01` : `${year}-${pad(from + months)}-01`
  const turn =
    rhythm === 'year'
      ? `${year}`
      : rhythm === 'month'
        ? `${year}-${pad(month)}`
        : `${year}-Q${Math.ceil(from / 3)}`
  return { turn, first: `${year}-${pad(from)}-01`, last: addDays(next, -1) }
}

/** ISO 8601: a week belongs to the year of its Thursday, and its number is counted by Thursdays. */
function weekOf(day: string): Turn {
  const first = addDays(day, -((utc(day).getUTCDay() + 6) % 7))
  const thursday = addDays(first, 3)
  const year = thursday.slice(0, 4)
  const days = (utc(thursday).getTime() - utc(`${year}-01-01`).getTime()) / 86_400_000
  return { turn: `${year}-W${pad(Math.floor(days / 7) + 1)}`, first, last: addDays(first, 6) }
}

export type Rhythm = {
  rhythm: ScheduleRhythm
  /** The day of the turn, from 1. */
  day: number
}

/** The day on which a turn is due: the wanted one, or the last where there are fewer; the next working day after it. */
export function dueDay({ first, last }: Turn, day: number, holidays: readonly string[]): string {
  const wanted = addDays(first, day - 1)
  return addWorkingDays(addDays(wanted > last ? last : wanted, -1), 1, holidays)
}

const HOUR = 3_600_000

/** The first moment of an hour of a day (YYYY-MM-DD) in a zone, on days with 23 and 25 hours as well. */
export function momentAt(day: string, hour: number, zone = timeZone): Date {
  // No zone is more than 14 hours away from UTC, and clocks are changed by quarters of an hour.
  let at = utc(day).getTime() + (hour - 14) * HOUR
  const isBefore = (instant: number) => {
    const local = localTime(new Date(instant), zone)
    return local.day < day || (local.day === day && local.hour < hour)
  }
  while (isBefore(at)) at += HOUR / 4
  return new Date(at)
}

export type Due = Turn & { day: string; at: Date }

const dueIn = (turn: Turn, { day }: Rhythm, holidays: readonly string[]): Due => {
  const on = dueDay(turn, day, holidays)
  return { ...turn, day: on, at: momentAt(on, runHour) }
}

/**
 * The turn that came due last after `since`, or null. Whatever was due before it and not made is left: nobody wants
 * three old reports at once.
 */
export function lastDue(
  schedule: Rhythm & { since: Date },
  holidays: readonly string[],
  now: Date,
): Due | null {
  let turn = turnOf(localDay(now), schedule.rhythm)
  // Free days can move a turn's day into the next turn, and over it where those are short.
  for (let back = 0; back < 4; back += 1) {
    const due = dueIn(turn, schedule, holidays)
    if (due.at <= now) return due.at > schedule.since ? due : null
    turn = turnOf(addDays(turn.first, -1), schedule.rhythm)
  }
  return null
}

/** The turn that comes due next. */
export function nextDue(schedule: Rhythm, holidays: readonly string[], now: Date): Due {
  let turn = turnOf(addDays(localDay(now), -14), schedule.rhythm)
  for (;;) {
    const due = dueIn(turn, schedule, holidays)
    if (due.at > now) return due
    turn = turnOf(addDays(turn.last, 1), schedule.rhythm)
  }
}

/**
 * The last whole month, quarter or year before a day, as the fields by which a kind of report is asked for: a figure
 * takes "2026-Q1" and "2026-02" whole, other reports a year with a part of it.
 */
export function periodBefore(period: SchedulePeriod, day: string, kind?: ReportKind): Record<string, string> {
  if (period === 'none') return {}
  const { first } = turnOf(day, period)
  const { turn, last } = turnOf(addDays(first, -1), period)
  const year = last.slice(0, 4)
  if (period === 'year') return { year }
  if (kind === 'figure') return { [period]: turn }
  return period === 'quarter' ? { year, quarter: turn.slice(-1) } : { year, month: turn.slice(-2) }
}

/** What a report is about in a run on a day. */
export function scopeOn(
  {
    kind,
    scope,
    period,
  }: { kind: ReportKind; scope: Readonly<Record<string, string>>; period: SchedulePeriod },
  day: string,
): Record<string, string> {
  if (period === 'none') return { ...scope }
  const { year: _year, quarter: _quarter, month: _month, ...rest } = scope
  return { ...rest, ...periodBefore(period, day, kind) }
}
