import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { DomainError } from '@/domain/errors'
import { errorSentence } from './error-sentence'
import type { Texts } from './history-sentence'

/** The sentence of an error in the reader's language. */
export async function describeError(error: DomainError) {
  return errorSentence((await getTranslations()) as unknown as Texts, (await getLocale()) as Locale, error)
}
