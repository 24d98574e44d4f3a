import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { user } from '@/db/schema/user'
import { invalidField } from '../errors'
import { writeLetter } from '../letters/write-letter'
import { forgetFailures } from './attempts'
import { hashPassword } from './password'

/** Refuses a password that is the user's own address, or the part of it before the at sign. */
export function demandNoAddress(email: string, password: string) {
  const typed = password.trim().toLowerCase()
  const address = email.toLowerCase()
  if (typed === address || typed === address.split('@')[0])
    throw invalidField('password', 'passwordIsAddress')
}

/**
 * Keeps a new password; the codes that whoever had the old one guessed are forgotten. Throws DomainError `invalid` when it is the
 * address.
 */
export async function keepPassword(tx: Tx, account: { id: number; email: string }, password: string) {
  demandNoAddress(account.email, password)
  await tx
    .update(user)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(user.id, account.id))
  await forgetFailures(tx, { door: 'code', who: String(account.id) })
}

/** Tells a user that the password has changed: whoever did not do it finds out. */
export async function tellPasswordChanged(
  tx: Tx,
  account: { id: number; email: string; name: string; locale: Locale },
) {
  await writeLetter(tx, {
    kind: 'password_changed',
    to: { userId: account.id, address: account.email, locale: account.locale },
    params: { path: '/forgot', name: account.name },
  })
}
