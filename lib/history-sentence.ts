import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { HistoryEntry } from '@/domain/audit/history'
import { formatDay } from './format'

/** What the sentences speak of; an event that does not tell one of them says it with nothing. */
const nothing = {
  reference: '',
  request: '',
  action: '',
  name: '',
  result: '',
  title: '',
  document: '',
  service: '',
  stance: '',
  lead: '',
  language: '',
  person: '',
  day: '',
  body: '',
  fields: '',
  format: '',
  number: 0,
  count: 0,
  known: 0,
  skipped: 0,
}

/**
 * The one place where an event becomes a sentence. Gives back a function that takes an event and gives the words
 * after the name of whoever did it: "began the screening".
 */
export async function historySentence() {
  const t = await getTranslations()
  const locale = (await getLocale()) as Locale
  const has = t.has as (key: string) => boolean
  const say = t as (key: string, values: Record<string, string | number | Date>) => string
  return ({ entity, verb, details }: Pick<HistoryEntry, 'entity' | 'verb' | 'details'>) => {
    const key = [`history.${entity}.${verb}`, `history.any.${verb}`].find((key) => has(key))
    const values: Record<string, string | number | Date> = { ...nothing }
    for (const [name, value] of Object.entries(details)) {
      if (typeof value === 'number') values[name] = value
      else if (typeof value === 'string') values[name] = isDay(value) ? formatDay(value, locale) : value
    }
    if (typeof details.stance === 'string') values.stance = say(`enums.opinionStance.${details.stance}`, {})
    if (Array.isArray(details.changed)) values.fields = fieldNames(details.changed)
    return key ? say(key, values) : say('history.any.other', { verb })
  }

  function fieldNames(changed: unknown[]) {
    const names = changed
      .map((field) => `history.fields.${String(field)}`)
      .filter((key) => has(key))
      .map((key) => say(key, {}))
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(names)])
  }
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)
