import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { theProgramme } from '@/domain/reference'
import type { Report } from './blocks'
import { formatLocales, timeZone } from './format'
import type { Texts } from './texts'

/** What every report says of itself: whose it is, in which language, as of when. */
export async function frame(
  { db, now }: Pick<Context, 'db' | 'now'>,
  t: Texts,
  locale: Locale,
): Promise<Pick<Report, 'locale' | 'programme' | 'asOf' | 'words'>> {
  const day = new Intl.DateTimeFormat(formatLocales[locale], { dateStyle: 'long', timeZone }).format(now)
  return {
    locale,
    programme: (await theProgramme(db)).fullName,
    asOf: now,
    words: {
      asOf: t('reports.asOf', { day }),
      page: t('reports.page', { page: '{page}', pages: '{pages}' }),
      definitions: t('reports.definitions'),
      figure: t('reports.figure'),
      value: t('reports.value'),
      definition: t('reports.definition'),
      country: t('reports.country'),
      nothing: t('reports.nothing'),
    },
  }
}
