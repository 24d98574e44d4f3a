import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { session } from '@/db/schema/user'

/** Ends the sessions of a user, all but one where one is named; gives back how many there were. */
export async function endSessions(tx: Tx, userId: number, now: Date, but?: string) {
  const ended = await tx
    .update(session)
    .set({ endedAt: now })
    .where(and(eq(session.userId, userId), isNull(session.endedAt), but ? ne(session.id, but) : undefined))
    .returning({ id: session.id })
  return ended.length
}
