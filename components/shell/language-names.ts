import type { Locale } from '@/db/enums'

/** Each language in its own words; they are not translated. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
}
