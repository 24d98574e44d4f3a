import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { user } from '@/db/schema/user'
import { record } from '../audit/record'
import { parse } from '../command'
import { requiredText } from '../inputs'
import { hashOf } from '../secrets'
import { succeed, tryDoor } from './attempts'
import { keepPassword } from './choose-password'
import { newPassword } from './inputs'
import { spendLink } from './links'
import { type From, type OpenedSession, openSessionOf } from './open-session'

export const AcceptInvitationInput = z.object({
  secret: requiredText(200),
  name: requiredText(200),
  password: newPassword(),
})

/**
 * Whoever was invited says how she is called, chooses a password and is signed in; the link is used up. Gives back
 * the session. Throws DomainError `invalid`, `conflict` with `linkSpent`, or `forbidden` with `signInTooOften`.
 */
export async function acceptInvitation(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: From,
): Promise<OpenedSession> {
  const { secret, name, password } = parse(AcceptInvitationInput, raw)
  const attempt = await tryDoor(db, { door: 'link', who: hashOf(secret), address: from.address, at: now })
  return db.transaction(async (tx) => {
    const invited = await spendLink(tx, secret, 'invitation', now)
    await succeed(tx, attempt)
    await keepPassword(tx, invited, password)
    await tx.update(user).set({ name }).where(eq(user.id, invited.id))
    const told = { entity: 'user', entityId: invited.id, actorId: invited.id, at: now } as const
    await record(tx, { ...told, verb: 'acceptInvitation' })
    return openSessionOf(tx, invited, from, now)
  })
}
