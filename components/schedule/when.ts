import type { Locale, ScheduleRhythm } from '@/db/enums'
import { formatLocales } from '@/lib/format'

type Say = (key: never, values: never) => string

/** When a schedule has its turns, in words: "Every month, day 5". `t` gives the texts of `schedules`. */
export function whenSaid(t: Say, locale: Locale, { rhythm, day }: { rhythm: ScheduleRhythm; day: number }) {
  return t(`when.${rhythm}` as never, { day, weekday: weekdayName(day, locale) } as never)
}

/** The name of a day of the week, from 1 for Monday. */
const weekdayName = (day: number, locale: Locale) =>
  new Intl.DateTimeFormat(formatLocales[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    // The first of January 2024 was a Monday.
    Date.UTC(2024, 0, day),
  )
