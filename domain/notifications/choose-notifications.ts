import { eq } from 'drizzle-orm'
import type { NotificationKind } from '@/db/enums'
import { notificationChoice } from '@/db/schema/notification'
import { user } from '@/db/schema/user'
import { type Context, parse } from '../command'
import { ChooseNotificationsInput } from './inputs'
import { kindsFor } from './kinds-for'
import { usualChoice } from './usual-choice'

/**
 * Sets how the actor is told by e-mail of each kind, her quiet hours and her time zone. What is as usual is not kept,
 * so that it changes with the programme. Throws DomainError `invalid`.
 */
export async function chooseNotifications({ db, actor }: Pick<Context, 'db' | 'actor'>, raw: unknown) {
  const { mail, ...account } = parse(ChooseNotificationsInput, raw)
  const kinds = kindsFor(actor.role)
  const chosen = (Object.entries(mail) as [NotificationKind, (typeof mail)[NotificationKind]][]).flatMap(
    ([kind, how]) =>
      how && kinds.includes(kind) && how !== usualChoice(actor.role, kind)
        ? [{ userId: actor.id, kind, mail: how }]
        : [],
  )
  await db.transaction(async (tx) => {
    await tx.update(user).set(account).where(eq(user.id, actor.id))
    await tx.delete(notificationChoice).where(eq(notificationChoice.userId, actor.id))
    if (chosen.length > 0) await tx.insert(notificationChoice).values(chosen)
  })
}
