import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { builderHref } from '@/domain/counting/figure-query'
import { dayOf } from '@/domain/deadlines'
import { can } from '@/domain/policy'
import { type SavedFigureVerb, savedFigurePolicy } from '@/domain/saved-figures/policy'
import { getSavedFigure } from '@/domain/saved-figures/queries'
import { queryOfFigure } from '@/domain/saved-figures/row'
import { countedFigure } from '@/reports/figure'
import { titleOfSaved } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'
import { formatDay } from './format'

/** What the page of a saved figure shows, and what its reader may do with it. Throws `not_found`. */
export async function savedFigureForPage(context: Context, id: number, locale: Locale) {
  const saved = await getSavedFigure(context, id)
  const query = queryOfFigure(saved)
  const title = titleOfSaved(textsIn(locale), locale, saved, query)
  const t = await getTranslations('figureBuilder.saved')
  const may = (verb: SavedFigureVerb) => can(savedFigurePolicy, context.actor, verb, saved).ok
  return {
    saved,
    figure: await countedFigure(context, query, title, locale),
    href: `${builderHref(query)}${may('edit') ? `&saved=${id}` : ''}`,
    may,
    meta: [
      t('by', { name: saved.owner }),
      t('on', { day: formatDay(dayOf(saved.updatedAt), locale) }),
      t(`status.${saved.status}`),
      ...saved.reports.map((kind) => t(`inReport.${kind}`)),
    ],
  }
}
