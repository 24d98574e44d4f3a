'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { chooseLanguage } from '@/domain/users/choose-language'
import { closeSession, signedIn } from '@/lib/session'

/** Keeps the language in the account, and in the browser for when nobody is signed in. */
export async function setLanguage(locale: Locale) {
  if (!locales.includes(locale)) return
  const actor = await signedIn()
  if (actor) await chooseLanguage({ db: db(), actor }, locale)
  const jar = await cookies()
  jar.set('locale', locale, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true })
}

export async function signOut() {
  await closeSession()
  redirect('/sign-in')
}
