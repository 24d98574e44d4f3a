import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { type Locale, locales } from '@/db/enums'
import { timeZone } from './format'
import { signedIn } from './session'

/** The reader's language: the one chosen in the account, else in this browser, else the browser's own. */
export async function readerLocale(): Promise<Locale> {
  const actor = await signedIn()
  if (actor) return actor.locale
  const chosen = (await cookies()).get('locale')?.value
  return known(chosen) ?? preferred((await headers()).get('accept-language')) ?? 'en'
}

const known = (value: string | undefined) => locales.find((locale) => locale === value)

const preferred = (header: string | null) =>
  (header ?? '')
    .split(',')
    .map((part) => known(part.trim().slice(0, 2).toLowerCase()))
    .find((locale) => locale !== undefined)

/** The texts of the reader's language, or of the one that a page asks for. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = known(asked) ?? (await readerLocale())
  const messages = (await import(`../messages/${locale}.json`)).default
  return { locale, messages, timeZone }
})
