import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { user, userLink } from '@/db/schema/user'
import { record } from '../audit/record'
import { type Context, parse } from '../command'
import { DomainError, invalidField } from '../errors'
import { writeLetter } from '../letters/write-letter'
import { succeed, tryDoor } from './attempts'
import { ownPassword, requiredEmail } from './inputs'
import { dropLinks, linkHours, makeLink } from './links'
import { ownAccount } from './own-account'
import { passwordMatches } from './password'
import { tellAccountChanged } from './tell-account-changed'

export const AskAddressInput = z.object({ current: ownPassword(), email: requiredEmail() })

/** More than a person asks for, each of which is a letter to an address that somebody typed. */
const lettersInAnHour = 3

/**
 * Asks for another e-mail address of the actor's own account: a link goes to the new one, and nothing changes until it
 * is followed; a letter to the one that she has says so. Nothing that it gives back or throws tells whether somebody
 * else has the address. Throws DomainError `invalid` at `current` when that is not the password, at `email` when it is
 * hers already; `conflict` with `addressAskedTooOften`; `forbidden` after too many tries of the password.
 */
export async function askAddress({ db, actor, now }: Context, raw: unknown, here: { address: string }) {
  const { current, email } = parse(AskAddressInput, raw)
  const own = await ownAccount(db, actor)
  const who = own.email.toLowerCase()
  const attempt = await tryDoor(db, { door: 'password', who, address: here.address, at: now })
  if (!(await passwordMatches(own.passwordHash, current))) throw invalidField('current', 'passwordWrong')
  await db.transaction((tx) => succeed(tx, attempt))
  if (email === who) throw invalidField('email', 'addressSame')
  await db.transaction(async (tx) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, own.id)).for('update')
    await refuseTooMany(tx, own.id, now)
    await dropLinks(tx, own.id, now)
    // Made even where somebody has the address, so that the limit tells nothing of it either.
    const { path } = await makeLink(tx, own.id, 'address_change', now, email)
    if (!(await isTaken(tx, email, own.id)))
      await writeLetter(tx, {
        kind: 'address_change',
        to: { userId: own.id, address: email, locale: own.locale },
        params: { path, name: own.name, hours: linkHours.address_change },
        at: now,
      })
    await tellAccountChanged(tx, own.id, 'address_asked', now)
    await record(tx, { entity: 'user', entityId: own.id, verb: 'askAddress', actorId: own.id, at: now })
  })
}

/** Whether another account has an address; whoever asks for the same one at that moment waits for the answer. */
export async function isTaken(tx: Tx, email: string, userId: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`address ${email}`}, 0))`)
  const [other] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(sql`lower(${user.email})`, email), ne(user.id, userId)))
  return other !== undefined
}

async function refuseTooMany(tx: Tx, userId: number, now: Date) {
  const anHourAgo = new Date(now.getTime() - 3_600_000)
  const asked = await tx.$count(
    userLink,
    and(eq(userLink.userId, userId), eq(userLink.purpose, 'address_change'), gt(userLink.madeAt, anHourAgo)),
  )
  if (asked >= lettersInAnHour) throw new DomainError('conflict', 'addressAskedTooOften')
}
