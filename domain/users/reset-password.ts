import { z } from 'zod'
import type { Db } from '@/db/client'
import { record } from '../audit/record'
import { parse } from '../command'
import { requiredText } from '../inputs'
import { hashOf } from '../secrets'
import { succeed, tryDoor } from './attempts'
import { keepPassword, tellPasswordChanged } from './choose-password'
import { endSessions } from './end-sessions'
import { newPassword } from './inputs'
import { spendLink } from './links'
import { type From, type OpenedSession, openSessionOf } from './open-session'

export const ResetPasswordInput = z.object({ secret: requiredText(200), password: newPassword() })

/**
 * Whoever was sent the link chooses a new password and is signed in; every other session ends. A second factor stays,
 * and has to be shown. Gives back the session. Throws DomainError `invalid`, `conflict` with `linkSpent`, or
 * `forbidden` with `signInTooOften`.
 */
export async function resetPassword(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: From,
): Promise<OpenedSession> {
  const { secret, password } = parse(ResetPasswordInput, raw)
  const attempt = await tryDoor(db, { door: 'link', who: hashOf(secret), address: from.address, at: now })
  return db.transaction(async (tx) => {
    const found = await spendLink(tx, secret, 'password_reset', now)
    await succeed(tx, attempt)
    await keepPassword(tx, found, password)
    await endSessions(tx, found.id, now)
    await tellPasswordChanged(tx, found)
    const told = { entity: 'user', entityId: found.id, actorId: found.id, at: now } as const
    await record(tx, { ...told, verb: 'resetPassword' })
    return openSessionOf(tx, found, from, now)
  })
}
