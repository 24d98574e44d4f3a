import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { user } from '@/db/schema/user'
import { parse } from '../command'
import { DomainError } from '../errors'
import { requiredText } from '../inputs'
import { succeed, tryDoor } from './attempts'
import { ownPassword } from './inputs'
import { type Owner, ownerOf } from './known-browser'
import { type From, type OpenedSession, openSessionOf } from './open-session'
import { passwordMatches } from './password'

export const SignInInput = z.object({ email: requiredText(320), password: ownPassword() })

/**
 * Signs a user in by e-mail and password and opens a session; gives back its id, and whether a second factor has
 * still to be shown. Every attempt is written down, and repeated failures are made to wait (see `tryDoor`): those of
 * a network address together, those of a browser that `known` names for the account by themselves, so that nobody
 * behind the same address keeps its owner out.
 * Throws DomainError `forbidden` with `signInRefused` or `signInTooOften`.
 */
export async function signIn(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: From,
  known: (owner: Owner) => string | null = () => null,
): Promise<OpenedSession> {
  const input = parse(SignInInput, raw)
  const email = input.email.toLowerCase()
  const [found] = await db
    .select()
    .from(user)
    .where(eq(sql`lower(${user.email})`, email))
  const browser = found ? known(ownerOf(found)) : null
  const address = browser === null ? from.address : `browser ${browser}`
  const attempt = await tryDoor(db, { door: 'password', who: email, address, at: now })
  const matches = await passwordMatches(found?.passwordHash ?? null, input.password)
  if (!found?.active || !matches) throw new DomainError('forbidden', 'signInRefused')
  return db.transaction(async (tx) => {
    await succeed(tx, attempt)
    return openSessionOf(tx, found, from, now)
  })
}
