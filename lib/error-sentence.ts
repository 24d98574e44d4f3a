import type { Locale } from '@/db/enums'
import type { DomainError } from '@/domain/errors'
import { formatInstant } from './format'
import { fieldNames, type Texts } from './history-sentence'

/** The sentence of an error in one language: a key of `errors`, or of another namespace with its name. */
export function errorSentence(t: Texts, locale: Locale, error: DomainError): string {
  const key = error.key.includes('.') ? error.key : `errors.${error.key}`
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [
      name,
      value instanceof Date
        ? formatInstant(value, locale)
        : typeof value === 'object'
          ? fieldNames(t, locale, value) || 'none'
          : value,
    ]),
  )
  return t(key as never, params as never)
}
