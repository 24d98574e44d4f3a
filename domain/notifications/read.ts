import { and, eq, isNull } from 'drizzle-orm'
import { notification } from '@/db/schema/notification'
import type { Context } from '../command'
import { notFound } from '../errors'

/* What one was told is one's own: nobody else sees it, and that it was read is no event. */

/** Marks one notification as read; gives back where it leads. Throws `not_found` for one that is not the actor's. */
export async function readNotification({ db, actor, now }: Context, id: number) {
  const own = and(eq(notification.id, id), eq(notification.userId, actor.id))
  const [found] = await db.select({ href: notification.href }).from(notification).where(own)
  if (!found) throw notFound()
  await db
    .update(notification)
    .set({ readAt: now })
    .where(and(own, isNull(notification.readAt)))
  return found
}

/** Marks all that the actor was told until now as read. */
export async function readAllNotifications({ db, actor, now }: Context) {
  await db
    .update(notification)
    .set({ readAt: now })
    .where(and(eq(notification.userId, actor.id), isNull(notification.readAt)))
}
