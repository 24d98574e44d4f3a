import { z } from 'zod'
import { record } from '../audit/record'
import { type Context, parse } from '../command'
import { invalidField } from '../errors'
import { succeed, tryDoor } from './attempts'
import { keepPassword, tellPasswordChanged } from './choose-password'
import { endSessions } from './end-sessions'
import { newPassword, ownPassword } from './inputs'
import { dropLinks } from './links'
import { ownAccount } from './own-account'
import { passwordMatches } from './password'

export const ChangePasswordInput = z.object({ current: ownPassword(), password: newPassword() })

/**
 * Changes the actor's own password; every session but the one that asks ends. Throws DomainError `invalid` at
 * `current` when that is not the password, at `password` when it is no good; `forbidden` after too many tries.
 */
export async function changePassword(
  { db, actor, now }: Context,
  raw: unknown,
  here: { sessionId: string; address: string },
) {
  const { current, password } = parse(ChangePasswordInput, raw)
  const own = await ownAccount(db, actor)
  const who = own.email.toLowerCase()
  const attempt = await tryDoor(db, { door: 'password', who, address: here.address, at: now })
  if (!(await passwordMatches(own.passwordHash, current))) throw invalidField('current', 'passwordWrong')
  await db.transaction(async (tx) => {
    await succeed(tx, attempt)
    await keepPassword(tx, own, password)
    // A link that somebody else asked for with the old password opens nothing any more.
    await dropLinks(tx, own.id, now)
    await endSessions(tx, own.id, now, here.sessionId)
    await tellPasswordChanged(tx, own)
    await record(tx, {
      entity: 'user',
      entityId: own.id,
      verb: 'changePassword',
      actorId: own.id,
      at: now,
    })
  })
}
