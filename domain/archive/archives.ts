import { and, asc, desc, eq, exists, inArray, lt, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { archiveContent, archivePart } from '@/db/schema/archive'
import { batch } from '@/db/schema/batch'
import { user } from '@/db/schema/user'
import { dropUnusedContent } from '../documents/content'
import { givenUpAfter, hoursKept, minutesBefore } from './kept'

/** The last archives that were asked for, the newest first, with who asked. */
export const lastArchives = (db: Db | Tx, most = 10) =>
  db
    .select({
      id: batch.id,
      status: batch.status,
      askedBy: batch.askedBy,
      who: user.name,
      askedAt: batch.askedAt,
      endedAt: batch.endedAt,
      done: batch.done,
      total: batch.total,
      outcome: batch.outcome,
      /** Whether it is there to be downloaded. */
      isThere: sql<boolean>`${batch.status} = 'done' and ${exists(
        sql`(select 1 from ${archivePart} where ${archivePart.batchId} = ${batch.id})`,
      )}`,
    })
    .from(batch)
    .innerJoin(user, eq(user.id, batch.askedBy))
    .where(eq(batch.kind, 'archive'))
    .orderBy(desc(batch.askedAt), desc(batch.id))
    .limit(most)
export type ListedArchive = Awaited<ReturnType<typeof lastArchives>>[number]

/** Throws away what an archive is made of; what it was stays on record. */
export async function emptyArchive(tx: Tx, id: string) {
  await tx.delete(archivePart).where(eq(archivePart.batchId, id))
  const gone = await tx
    .delete(archiveContent)
    .where(eq(archiveContent.batchId, id))
    .returning({ digest: archiveContent.digest })
  const digests = gone.map(({ digest }) => digest)
  for (let at = 0; at < digests.length; at += 1000) await dropUnusedContent(tx, digests.slice(at, at + 1000))
}

/** Throws away the archives that are past their time, and notes those that never got ready. */
export async function emptyOldArchives({ db, now }: { db: Db; now: Date }) {
  const old = await db
    .selectDistinct({ id: batch.id })
    .from(batch)
    .innerJoin(archivePart, eq(archivePart.batchId, batch.id))
    .where(and(eq(batch.kind, 'archive'), lt(batch.askedAt, minutesBefore(now, hoursKept * 60))))
    .orderBy(asc(batch.id))
  for (const { id } of old) await db.transaction((tx) => emptyArchive(tx, id))
  await db
    .update(batch)
    .set({ status: 'failed', endedAt: now })
    .where(
      and(
        eq(batch.kind, 'archive'),
        inArray(batch.status, ['waiting', 'running']),
        lt(batch.askedAt, minutesBefore(now, givenUpAfter)),
      ),
    )
}
