import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { NotificationKind, Role } from '@/db/enums'
import { notificationChoice } from '@/db/schema/notification'
import { user } from '@/db/schema/user'
import { notFound } from '../errors'
import { chasedKinds } from '../letters/chased'
import { kindsFor } from './kinds-for'
import { readUnsubscribeToken } from './unsubscribe-token'
import { usualChoice } from './usual-choice'

const isChased = (role: Role, kind: NotificationKind) => role === 'focal_point' && chasedKinds.includes(kind)

/**
 * Declines a kind of letter for whoever got it, by the token of its link and without signing in; of the daily letter,
 * all kinds that come with it, those that it reminds of too. In the app everything is told as before. Throws `not_found` for a token not made here.
 */
export async function unsubscribe(db: Db, token: string, secret: string) {
  const reader = readUnsubscribeToken(token, secret)
  if (!reader) throw notFound()
  const { userId, kind } = reader
  await db.transaction(async (tx) => {
    const [account] = await tx.select({ role: user.role }).from(user).where(eq(user.id, userId)).for('update')
    if (!account) throw notFound()
    const chosen = await tx.select().from(notificationChoice).where(eq(notificationChoice.userId, userId))
    const isDaily = (one: NotificationKind) =>
      (chosen.find((choice) => choice.kind === one)?.mail ?? usualChoice(account.role, one)) === 'daily'
    const declined =
      kind === 'digest'
        ? kindsFor(account.role).filter((one) => isDaily(one) || isChased(account.role, one))
        : [kind]
    for (const one of declined) {
      await tx
        .delete(notificationChoice)
        .where(and(eq(notificationChoice.userId, userId), eq(notificationChoice.kind, one)))
      await tx.insert(notificationChoice).values({ userId, kind: one, mail: 'never' })
    }
  })
}
