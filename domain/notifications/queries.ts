import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { NotificationKind } from '@/db/enums'
import { notification, notificationChoice } from '@/db/schema/notification'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { kindsFor } from './kinds-for'
import { usualChoice } from './usual-choice'

/** More are not shown at a time: who has a hundred unread is helped by "mark all read". */
const most = 100
const pageSize = 50

/** How many notifications an actor has not read; a hundred stands for a hundred or more. */
export async function countUnread(db: Db, actor: Pick<Actor, 'id'>) {
  const unread = await db
    .select({ id: notification.id })
    .from(notification)
    .where(and(eq(notification.userId, actor.id), isNull(notification.readAt)))
    .limit(most)
  return unread.length
}

const columns = {
  id: notification.id,
  kind: notification.kind,
  values: notification.params,
  madeAt: notification.madeAt,
  readAt: notification.readAt,
}

/**
 * What an actor was told: all that is unread, and a page of what was read, newest first; `before` is the number of
 * the last one of the page before. Gives back `next`, null on the last page.
 */
export async function listNotifications(db: Db, actor: Actor, before: number | null) {
  const own = eq(notification.userId, actor.id)
  const unread = await db
    .select(columns)
    .from(notification)
    .where(and(own, isNull(notification.readAt)))
    .orderBy(desc(notification.id))
    .limit(most)
  const read = await db
    .select(columns)
    .from(notification)
    .where(
      and(own, isNotNull(notification.readAt), before === null ? undefined : lt(notification.id, before)),
    )
    .orderBy(desc(notification.id))
    .limit(pageSize + 1)
  const page = read.slice(0, pageSize)
  return { unread, read: page, next: read.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

export type ListedNotification = Awaited<ReturnType<typeof listNotifications>>['unread'][number]

/** How an actor is told of each kind that she can be told of, and when no letter may be sent to her. */
export async function choicesOf(db: Db, actor: Actor) {
  const [account] = await db
    .select({ quietFrom: user.quietFrom, quietUntil: user.quietUntil, timeZone: user.timeZone })
    .from(user)
    .where(eq(user.id, actor.id))
  if (!account) throw notFound()
  const chosen = await db
    .select({ kind: notificationChoice.kind, mail: notificationChoice.mail })
    .from(notificationChoice)
    .where(eq(notificationChoice.userId, actor.id))
  const byKind = new Map(chosen.map(({ kind, mail }) => [kind, mail]))
  const mail = (kind: NotificationKind) => byKind.get(kind) ?? usualChoice(actor.role, kind)
  return { ...account, kinds: kindsFor(actor.role).map((kind) => ({ kind, mail: mail(kind) })) }
}
