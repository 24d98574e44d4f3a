import { type Locale, locales } from '@/db/enums'
import { element, type Xml } from './xml'

/** Texts in some languages, each in a narrative; the first in the language of the file says no language. */
export function narratives(language: Locale, texts: Partial<Record<Locale, string | null>>): Xml[] {
  return [language, ...locales.filter((locale) => locale !== language)].flatMap((locale) => {
    const text = texts[locale]?.trim()
    return text ? [element('narrative', locale === language ? {} : { 'xml:lang': locale }, [text])] : []
  })
}

/** One text in the language of the file. */
export const narrative = (text: string) => element('narrative', {}, [text.trim()])

/** An element that holds one text; nothing where there is none. */
export const worded = (name: string, text: string | null | undefined, attributes = {}) =>
  text?.trim() ? element(name, attributes, [narrative(text)]) : null
