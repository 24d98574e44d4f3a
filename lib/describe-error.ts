import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { DomainError } from '@/domain/errors'
import { formatInstant } from './format'
import { fieldNames, type Texts } from './history-sentence'

/** The sentence of an error in the reader's language: a key of `errors`, or of another namespace with its name. */
export async function describeError(error: DomainError) {
  const t = await getTranslations()
  const key = error.key.includes('.') ? error.key : `errors.${error.key}`
  const locale = (await getLocale()) as Locale
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [
      name,
      value instanceof Date
        ? formatInstant(value, locale)
        : typeof value === 'object'
          ? fieldNames(t as unknown as Texts, locale, value) || 'none'
          : value,
    ]),
  )
  return t(key as never, params as never)
}
