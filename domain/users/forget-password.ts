import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { user, userLink } from '@/db/schema/user'
import { record } from '../audit/record'
import { parse } from '../command'
import { writeLetter } from '../letters/write-letter'
import { tryDoor } from './attempts'
import { requiredEmail } from './inputs'
import { linkHours, makeLink } from './links'

export const ForgetPasswordInput = z.object({ email: requiredEmail() })

/** More than a person asks for; each of them is good for the whole hour, so that nobody is kept from coming in. */
const lettersInAnHour = 3

/**
 * Sends a link for a new password to whoever has an account with this address. Nothing that it gives back or throws
 * tells whether there is one. Throws DomainError `invalid`, or `forbidden` with `signInTooOften`.
 */
export async function forgetPassword(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: { address: string },
): Promise<void> {
  const { email } = parse(ForgetPasswordInput, raw)
  await tryDoor(db, { door: 'forgotten', who: email, address: from.address, at: now })
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(user)
      .where(and(eq(sql`lower(${user.email})`, email), user.active))
      .for('update')
    if (!found) return
    const anHourAgo = new Date(now.getTime() - 3_600_000)
    const sent = await tx.$count(
      userLink,
      and(
        eq(userLink.userId, found.id),
        eq(userLink.purpose, 'password_reset'),
        gt(userLink.madeAt, anHourAgo),
      ),
    )
    if (sent >= lettersInAnHour) return
    const { path } = await makeLink(tx, found.id, 'password_reset', now)
    await writeLetter(tx, {
      kind: 'password_reset',
      to: { userId: found.id, address: found.email, locale: found.locale },
      params: { path, name: found.name, hours: linkHours.password_reset },
    })
    await record(tx, { entity: 'user', entityId: found.id, verb: 'forgetPassword', actorId: null, at: now })
  })
}
