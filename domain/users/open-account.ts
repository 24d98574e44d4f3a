import type { Tx } from '@/db/client'
import { user } from '@/db/schema/user'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { writeLetter } from '../letters/write-letter'
import type { AccountInput } from './inputs'
import { makeLink } from './links'
import { demandScopeThere, keepScope, scopeOf } from './scope'

/**
 * Opens an account that nobody has come into yet and sends the invitation. `by` is who invites, for the letter.
 * Gives back its id; throws DomainError `invalid` at `email` when the address has an account already.
 */
export async function openAccount(tx: Tx, given: AccountInput, by: { name: string }, now: Date) {
  const { regions: _, countries: _c, ...fields } = given
  const scope = scopeOf(given)
  await demandScopeThere(tx, scope)
  const { institutionId, personId } = scope
  const [made] = await tx
    .insert(user)
    .values({ ...fields, institutionId, personId, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: user.id })
  if (!made) throw invalidField('email', 'addressTaken')
  await keepScope(tx, made.id, scope)
  await sendInvitation(tx, { ...given, id: made.id }, by, now)
  return made.id
}

/** Sends the link by which an account is come into for the first time. */
export async function sendInvitation(
  tx: Tx,
  to: Pick<AccountInput, 'email' | 'name' | 'locale'> & { id: number },
  by: { name: string },
  now: Date,
) {
  const { path, expiresAt } = await makeLink(tx, to.id, 'invitation', now)
  await writeLetter(tx, {
    kind: 'invitation',
    to: { userId: to.id, address: to.email, locale: to.locale },
    params: { path, name: to.name, invitedBy: by.name, until: dayOf(expiresAt) },
  })
}
