import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { document } from '@/db/schema/document'
import { message, threadReading } from '@/db/schema/message'
import { request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { visibleDocuments } from '../documents/visibility'
import { visibleRequests } from '../requests/visibility'
import { visibleMessages } from './visibility'

/** The last so many messages of a thread; the earlier ones come with `all`. */
const usual = 50

/**
 * The thread of a request that the caller has found to be visible, in the order in which it was written, each message
 * with its files and whether it is new to the actor; `earlier` says how many are left out.
 */
export async function threadOf(db: Db, actor: Actor, requestId: number, { all = false } = {}) {
  const where = and(eq(message.requestId, requestId), visibleMessages(actor))
  const [reading] = await db
    .select({ last: threadReading.lastMessageId })
    .from(threadReading)
    .where(and(eq(threadReading.requestId, requestId), eq(threadReading.userId, actor.id)))
  const written = await db
    .select({
      id: message.id,
      audience: message.audience,
      body: message.body,
      writtenAt: message.writtenAt,
      author: user.name,
      authorId: message.authorId,
      ofAuthority: sql<boolean>`${user.role} = 'focal_point'`,
    })
    .from(message)
    .innerJoin(user, eq(user.id, message.authorId))
    .where(where)
    .orderBy(asc(message.id))
  const shown = all ? written : written.slice(-usual)
  const files = await db
    .select({
      id: document.id,
      key: document.key,
      title: document.title,
      filename: document.filename,
      mime: document.mime,
      size: document.size,
      messageId: document.messageId,
    })
    .from(document)
    .where(
      and(
        eq(document.entity, 'request'),
        eq(document.entityId, requestId),
        isNotNull(document.messageId),
        visibleDocuments(actor),
      ),
    )
    .orderBy(asc(document.id))
  return {
    earlier: written.length - shown.length,
    messages: shown.map(({ authorId, ...each }) => ({
      ...each,
      own: authorId === actor.id,
      isNew: authorId !== actor.id && each.id > (reading?.last ?? 0),
      files: files.filter(({ messageId }) => messageId === each.id),
    })),
  }
}
export type Thread = Awaited<ReturnType<typeof threadOf>>
export type ThreadMessage = Thread['messages'][number]

/** The requests of the actor whose threads have messages that she has not read, with how many. */
export async function unreadThreads(db: Db, actor: Actor) {
  return db
    .select({
      reference: sql<string>`${request.reference}`,
      title: request.title,
      count: sql<number>`count(*)::int`,
    })
    .from(message)
    .innerJoin(request, eq(request.id, message.requestId))
    .leftJoin(
      threadReading,
      and(eq(threadReading.requestId, message.requestId), eq(threadReading.userId, actor.id)),
    )
    .where(
      and(
        ne(message.authorId, actor.id),
        sql`${message.id} > coalesce(${threadReading.lastMessageId}, 0)`,
        visibleMessages(actor),
        visibleRequests(actor),
      ),
    )
    .groupBy(request.id)
    .orderBy(sql`max(${message.id}) desc`)
    .limit(20)
}
