import { and, desc, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { letter } from '@/db/schema/notification'

/** Letters younger than this are on their way. */
const PATIENCE = 300_000

/** How many letters wait longer than they should, and why the last one that was tried could not be sent. */
export async function outboxState(db: Db, now: Date) {
  const waits = and(isNull(letter.sentAt), lt(letter.madeAt, new Date(now.getTime() - PATIENCE)))
  const [{ waiting } = { waiting: 0 }] = await db
    .select({ waiting: sql<number>`count(*)::int` })
    .from(letter)
    .where(waits)
  const [last] = await db
    .select({ trouble: letter.trouble })
    .from(letter)
    .where(and(isNull(letter.sentAt), isNotNull(letter.trouble)))
    .orderBy(desc(letter.id))
    .limit(1)
  return { waiting, trouble: last?.trouble ?? null }
}
