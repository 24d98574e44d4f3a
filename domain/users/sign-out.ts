import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { session } from '@/db/schema/user'
import { record } from '../audit/record'

/** Ends a session on the server, so that its cookie opens nothing any more; ending it twice does nothing. */
export async function signOut({ db, now }: { db: Db; now: Date }, sessionId: string) {
  await db.transaction(async (tx) => {
    const [ended] = await tx
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.id, sessionId), isNull(session.endedAt)))
      .returning({ userId: session.userId })
    if (ended) {
      await record(tx, {
        entity: 'user',
        entityId: ended.userId,
        verb: 'signOut',
        actorId: ended.userId,
        at: now,
      })
    }
  })
}
