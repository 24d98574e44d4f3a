import type { Report } from '../blocks'
import { textsIn } from '../texts'

/** What a report is called where its kind does not stand above it: "Country page: Mexico". */
export function titled({ kind, title, locale }: Pick<Report, 'kind' | 'title' | 'locale'>) {
  const own = title.trim()
  return own && own !== kind ? textsIn(locale)('editions.titled', { kind, title: own }) : kind
}
