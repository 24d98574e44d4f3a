import { type Locale, locales } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'

/** Which language stands in for one that is missing: the others in the order in which most readers know them. */
const standIns: readonly Locale[] = ['en', 'es', 'pt', 'fr']

/** The words of a label for a reader, and the language that they are in: another one where hers is missing. */
export function wordsIn(labels: Labels, locale: Locale): { text: string; locale: Locale } {
  const found = [locale, ...standIns].find((each) => labels[each]?.trim())
  return found ? { text: labels[found], locale: found } : { text: '', locale }
}

/** The languages in which a question can be asked with all of its words. */
export const languagesOf = ({ labels, options, scale }: Asked): Locale[] =>
  locales.filter((locale) =>
    [labels, ...options.map((option) => option.labels), ...(scale ? [scale.low, scale.high] : [])].every(
      (each) => each[locale]?.trim(),
    ),
  )
type Asked = {
  labels: Labels
  options: readonly { labels: Labels }[]
  scale: { low: Labels; high: Labels } | null
}
