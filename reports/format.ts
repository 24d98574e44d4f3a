import type { Locale } from '@/db/enums'
import { inPoints } from '@/domain/rosters/scales'
import { timeZone } from '@/domain/time-zone'

export { timeZone }

/** Each language as the readers of such programmes write it. */
export const formatLocales: Record<Locale, string> = { en: 'en-GB', es: 'es-MX', fr: 'fr-BE', pt: 'pt-BR' }

/** A format for each language, made once: making one takes far longer than using it. */
export function perLanguage<Format>(make: (tag: string) => Format) {
  const made = new Map<Locale, Format>()
  return (locale: Locale) => {
    const format = made.get(locale) ?? make(formatLocales[locale])
    made.set(locale, format)
    return format
  }
}

const dayFormat = (month: 'long' | 'short') =>
  perLanguage(
    (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
  )
const dayFormats = { long: dayFormat('long'), short: dayFormat('short') }
const weekdayFormat = perLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
)
const monthFormat = perLanguage((tag) => new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }))
const instantFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
)
const hourFormat = perLanguage((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' }))
const numberFormat = perLanguage((tag) => new Intl.NumberFormat(tag))
const shareFormat = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }),
)
const scoreFormat = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
)
const changeFormat = perLanguage(
  (tag) =>
    new Intl.NumberFormat(tag, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 2 }),
)
const amountFormat = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
)
const countryNames = perLanguage((tag) => new Intl.DisplayNames(tag, { type: 'region' }))
const languageNames = perLanguage((tag) => new Intl.DisplayNames(tag, { type: 'language' }))

const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

/** A day (YYYY-MM-DD) such as "14 March 2017" or, short, "14 Mar 2017". */
export const formatDay = (day: string, locale: Locale, style: 'long' | 'short' = 'short') => {
  const words = dayFormats[style](locale).format(asDate(day))
  return style === 'short' ? short(words) : words
}

/** Spanish writes "14 dic 2026" but "14–18 de dic de 2026", Portuguese always the long way: both the short one here. */
const short = (words: string) => words.replaceAll(' de ', ' ')

/** A day within its week, without the year: "Tue 14 Mar". */
export const formatWeekday = (day: string, locale: Locale) => weekdayFormat(locale).format(asDate(day))

/** A month (YYYY-MM) within its year: "Mar". */
export const formatMonth = (month: string, locale: Locale) =>
  monthFormat(locale).format(asDate(`${month}-01`))

/** From one day to another, without saying the same month or year twice. */
export function formatDays(
  first: string | null,
  last: string | null,
  locale: Locale,
  style: 'long' | 'short' = 'short',
) {
  if (!first) return ''
  const format = dayFormats[style](locale)
  const words =
    !last || last === first ? format.format(asDate(first)) : format.formatRange(asDate(first), asDate(last))
  return style === 'short' ? short(words) : words
}

/** An instant with its time, in the programme's zone. */
export const formatInstant = (instant: Date, locale: Locale) => instantFormat(locale).format(instant)

/** A full hour of the day, 0 to 23, as a clock shows it. */
export const formatHour = (hour: number, locale: Locale) => hourFormat(locale).format(hour * 3_600_000)

export const formatNumber = (value: number, locale: Locale) => numberFormat(locale).format(value)

/** A share (0.56) as whole per cents. */
export const formatShare = (value: number, locale: Locale) => shareFormat(locale).format(value)

/** A score in per cents (85) and, where it was given out of so many points, as it was given: "17/20 (85%)". */
export function formatScore(percents: number, of: number | null | undefined, locale: Locale) {
  const share = scoreFormat(locale).format(percents / 100)
  if (!of) return share
  return `${formatNumber(inPoints(percents, of), locale)}/${formatNumber(of, locale)} (${share})`
}

/** A change in per cents (280) with its sign, in the way of the language: "+280%". */
export const formatChange = (percents: number, locale: Locale) => changeFormat(locale).format(percents / 100)

/** An amount in EUR, without cents. */
export const formatAmount = (value: number, locale: Locale) => amountFormat(locale).format(value)

/** A country's name in the reader's language. */
export const countryName = (code: string, locale: Locale) => countryNames(locale).of(code) ?? code

/** A language's name in the reader's language. */
export const languageName = (code: string, locale: Locale) => languageNames(locale).of(code) ?? code

/** Countries to choose from, in the order of their names in the reader's language. */
export const countryOptions = (codes: readonly string[], locale: Locale) =>
  codes
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))

/** Languages to choose from, in the order of their names in the reader's language. */
export const languageOptions = (codes: readonly string[], locale: Locale) =>
  codes
    .map((code) => ({ value: code, label: languageName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))

/** Words as they begin a line: their first letter as a capital. */
export const capital = (words: string) => words.replace(/^./u, (first) => first.toUpperCase())
