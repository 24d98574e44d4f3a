import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { user } from '@/db/schema/user'
import { record } from '../audit/record'
import { parse } from '../command'
import { DomainError } from '../errors'
import { requiredText } from '../inputs'
import { hashOf } from '../secrets'
import { isTaken } from './ask-address'
import { succeed, tryDoor } from './attempts'
import { endSessions } from './end-sessions'
import { spendLink } from './links'
import { tellAccountChanged } from './tell-account-changed'

export const ChangeAddressInput = z.object({ secret: requiredText(200) })

/**
 * Whoever was sent the link to a new address has shown that it is hers: the account has it from now on. The one that
 * it had is told; every link that was sent there is good no more, and every session but the one that confirms ends.
 * Password, second factor and the sign-in through the organisation stay: she had shown the first when she asked.
 * Throws DomainError `conflict` with `linkSpent` or `addressTaken`, `forbidden` with `signInTooOften`.
 */
export async function changeAddress(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  here: { address: string; sessionId: string | null },
): Promise<void> {
  const { secret } = parse(ChangeAddressInput, raw)
  const attempt = await tryDoor(db, { door: 'link', who: hashOf(secret), address: here.address, at: now })
  await db.transaction(async (tx) => {
    const { link, ...own } = await spendLink(tx, secret, 'address_change', now)
    await succeed(tx, attempt)
    const email = link.email
    if (email === null) throw new DomainError('conflict', 'linkSpent')
    if (await isTaken(tx, email, own.id)) throw new DomainError('conflict', 'addressTaken')
    await tellAccountChanged(tx, own.id, 'address_changed', now)
    await tx.update(user).set({ email }).where(eq(user.id, own.id))
    await endSessions(tx, own.id, now, here.sessionId ?? undefined)
    await record(tx, { entity: 'user', entityId: own.id, verb: 'changeAddress', actorId: own.id, at: now })
  })
}
