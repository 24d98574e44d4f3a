import type { Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'
import type { Actor } from '@/domain/actor'
import { describeScope } from '@/domain/counting/describe-scope'
import { isDimension } from '@/domain/counting/dimensions'
import { dimensionsOfQuery, type FigureQuery } from '@/domain/counting/figure-query'
import type { MeasureKey } from '@/domain/counting/measures'
import { type Scope, unknown } from '@/domain/counting/scope'

import { capital, formatDay } from './format'
import { listed, wordsOfKeys } from './key-words'
import type { Texts } from './texts'

export const nameOfMeasure = (t: Texts, measure: MeasureKey, count = 2) =>
  t(`figures.name.${measure}`, { count })

/** What a figure counts by what: "Trainees by country of origin and gender". */
export function titleOfQuery(t: Texts, locale: Locale, query: Pick<FigureQuery, 'measure' | 'by' | 'split'>) {
  const measure = capital(nameOfMeasure(t, query.measure))
  const by = dimensionsOfQuery(query).map((one) => t(`figureBuilder.dimension.${one}`))
  return by.length === 0
    ? t('figureBuilder.titledAlone', { measure })
    : t('figureBuilder.titled', { measure, by: listed(by, locale) })
}

/** The title that a saved figure was given in this language, or what it counts by what. */
export const titleOfSaved = (
  t: Texts,
  locale: Locale,
  saved: { titles: Partial<Labels> },
  query: Pick<FigureQuery, 'measure' | 'by' | 'split'>,
) => saved.titles[locale] || titleOfQuery(t, locale, query)

/**
 * What a figure is narrowed to, in words, one for each part of the scope. Throws `not_found` for a record that does not
 * exist for the actor.
 */
export async function wordsOfScope(
  { db, actor }: { db: Db; actor: Actor },
  t: Texts,
  locale: Locale,
  measure: MeasureKey,
  scope: Scope,
): Promise<string[]> {
  const { action, activity, person } = await describeScope(db, actor, scope)
  const words = [
    ...(action && scope.action ? [action.name] : []),
    ...(activity ? [`${activity.number} ${activity.title}`] : []),
    ...(person ? [person.name] : []),
    ...(scope.day ? [formatDay(scope.day, locale)] : []),
    ...(scope.since ? [t('figures.since', { day: formatDay(scope.since, locale) })] : []),
    ...(scope.until ? [t('figures.until', { day: formatDay(scope.until, locale) })] : []),
  ]
  for (const [part, value] of Object.entries(scope)) {
    if (!isDimension(part) || value === undefined || part === 'activity') continue
    if (part === 'action' && value !== unknown) continue
    const key = String(value)
    const word = await wordsOfKeys(db, t, locale, { measure, dimension: part, keys: [key] })
    const named = t(`figureBuilder.dimension.${part}`)
    words.push(key === unknown ? `${capital(named)}: ${word(null)}` : word(key))
  }
  return words
}
