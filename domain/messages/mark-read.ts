import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { threadReading } from '@/db/schema/message'
import type { Actor } from '../actor'

/** Remembers how far the actor has read the thread of a request that is there for her; never goes back. */
export async function markRead(
  { db, actor }: { db: Db | Tx; actor: Pick<Actor, 'id'> },
  requestId: number,
  lastMessageId: number,
) {
  await db
    .insert(threadReading)
    .values({ requestId, userId: actor.id, lastMessageId })
    .onConflictDoUpdate({
      target: [threadReading.requestId, threadReading.userId],
      set: { lastMessageId: sql`greatest(${threadReading.lastMessageId}, excluded.last_message_id)` },
    })
}
