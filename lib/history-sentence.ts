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
  header: '',
  day: '',
  adoptedBy: '',
  adoptedOn: '',
  inUseSince: '',
  fields: '',
  format: '',
  form: '',
  number: 0,
  answers: 0,
  count: 0,
  known: 0,
  skipped: 0,
  reminder: 0,
  taken: 0,
  join: 0,
  ask: 0,
  restored: 0,
}

type Values = Record<string, string | number | Date>

/** All texts of one language, as next-intl gives them when asked for no namespace. */
export type Texts = ((key: never, values?: never) => string) & { has: (key: never) => boolean }

/**
 * The one place where an event becomes a sentence. Takes the texts of the reader's language; gives back a function
 * that takes an event and gives the words after the name of whoever did it: "opened the consultation".
 */
export function historySentence(t: Texts, locale: Locale) {
  const has = (key: string) => t.has(key as never)
  const say = (key: string, values: Values) => t(key as never, values as never)
  return ({ entity, verb, details }: Pick<HistoryEntry, 'entity' | 'verb' | 'details'>) => {
    const key = [`history.${entity}.${verb}`, `history.any.${verb}`].find((key) => has(key))
    const values: Values = { ...nothing }
    for (const [name, value] of Object.entries(details)) {
      if (typeof value === 'number') values[name] = value
      else if (typeof value === 'string') values[name] = isDay(value) ? formatDay(value, locale) : value
    }
    if (typeof details.stance === 'string') values.stance = say(`enums.opinionStance.${details.stance}`, {})
    if (Array.isArray(details.changed)) values.fields = fieldNames(t, locale, details.changed)
    return key ? say(key, values) : say('history.any.other', { verb })
  }
}

/** The names of fields as a sentence lists them: "the name and the position"; those without one are left out. */
export function fieldNames(t: Texts, locale: Locale, fields: readonly unknown[]) {
  const names = fields
    .map((field) => `history.fields.${String(field)}`)
    .filter((key) => t.has(key as never))
    .map((key) => t(key as never))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(names)])
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)
