import type { Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Dimension } from '@/domain/counting/dimensions'
import type { MeasureKey } from '@/domain/counting/measures'
import { measures } from '@/domain/counting/measures'
import { namesOfKeys, type RecordName } from '@/domain/counting/names-of-keys'
import { sdgTargets } from '@/domain/requests/inputs'
import { dacSectors } from '@/domain/tags/codes'
import { countryName, formatLocales, perLanguage } from './format'
import type { Texts } from './texts'

type Key = string | null

const monthFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
)

const statusOf = {
  activities: 'activityStatus',
  actions: 'actionStatus',
  underWay: 'actionStatus',
  requests: 'requestStatus',
  results: 'resultStatus',
} as const

/**
 * The words for the groups of a dimension in one language: gives back a function from a key to its words. A record that
 * is gone is told by its key.
 */
export async function wordsOfKeys(
  db: Db,
  t: Texts,
  locale: Locale,
  { measure, dimension, keys }: { measure: MeasureKey; dimension: Dimension; keys: readonly Key[] },
): Promise<(key: Key) => string> {
  const names = await namesOfKeys(
    db,
    dimension,
    keys.flatMap((key) => key ?? []),
  )
  return (key) => {
    if (key === null) return t(dimension === 'country' ? 'figureBuilder.regional' : 'figureBuilder.unknown')
    return wordOf(t, locale, measure, dimension, key, names)
  }
}

function wordOf(
  t: Texts,
  locale: Locale,
  measure: MeasureKey,
  dimension: Dimension,
  key: string,
  names: ReadonlyMap<string, RecordName>,
): string {
  const known = (text: string) => t(text as 'enums.gender.female')
  switch (dimension) {
    case 'country':
    case 'from':
      return countryName(key, locale)
    case 'quarter':
      return t('figureBuilder.quarter', { quarter: key.slice(6), year: key.slice(0, 4) })
    case 'month':
      return monthFormat(locale).format(new Date(`${key}-01T00:00:00Z`))
    case 'gender':
    case 'institutionKind':
    case 'activityKind':
    case 'resultKind':
      return known(`enums.${dimension}.${key}`)
    case 'gcm':
      return `${key} · ${known(`requests.gcm.${key}`)}`
    case 'sdg':
      return (sdgTargets as readonly string[]).includes(key)
        ? `${key} · ${known(`requests.sdg.${key.replace('.', '_')}`)}`
        : key
    case 'sector':
      return (dacSectors as readonly string[]).includes(key) ? `${key} · ${known(`tags.sector.${key}`)}` : key
    case 'mode':
      return known(`enums.activityMode.${key}`)
    case 'role':
      return known(`enums.participationRole.${key}`)
    case 'status': {
      const rows = measures[measure].rows as keyof typeof statusOf
      return known(`enums.${statusOf[rows]}.${key}`)
    }
    default: {
      const name = names.get(key)
      return name === undefined ? key : typeof name === 'string' ? name : name[locale]
    }
  }
}

/** Words one after another as a language lists them: "country and gender". */
export const listed = (words: readonly string[], locale: Locale) =>
  new Intl.ListFormat(formatLocales[locale], { type: 'conjunction' }).format(words)
