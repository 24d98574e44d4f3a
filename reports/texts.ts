import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/enums'
import en from '@/messages/en.json'
import es from '@/messages/es.json'
import fr from '@/messages/fr.json'
import pt from '@/messages/pt.json'
import { timeZone } from './format'

const messages: Record<Locale, typeof en> = { en, es, fr, pt }

/** All texts in one language; a text that is missing or can't be filled in is thrown, not printed. */
export const textsIn = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messages[locale],
    timeZone,
    onError: (error) => {
      throw error
    },
  })
export type Texts = ReturnType<typeof textsIn>
