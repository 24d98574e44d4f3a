import { open } from 'node:fs/promises'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { archiveContent, archivePart } from '@/db/schema/archive'
import { batch } from '@/db/schema/batch'
import { emptyArchive } from './archives'

/** A file of an archive on the disk of whoever makes it. */
export type SpooledPart = { path: string; file: string; size: number }
export type Content = { digest: string; size: number }

/** How many bytes one row holds, and memory at a time; so many rows are written by one short transaction. */
const rowSize = 1024 * 1024
const rowsAtOnce = 4

/** The maker of an archive has been followed by another, or nobody wants it any more. */
export class ArchiveNotWantedError extends Error {}

/**
 * Begins to make an archive: whatever an earlier try left is thrown away, and that try stops at its next step. Gives
 * back the number of this try and what was asked; null where it is not wanted any more.
 */
export const beginArchive = ({ db }: { db: Db }, id: string) =>
  db.transaction(async (tx) => {
    const [found] = await tx.select().from(batch).where(eq(batch.id, id)).for('update')
    if (found?.status !== 'waiting' && found?.status !== 'running') return null
    await emptyArchive(tx, id)
    const attempt = Number(found.input.attempt ?? 0) + 1
    const input = { ...found.input, attempt }
    await tx.update(batch).set({ status: 'running', done: 0, total: 0, input }).where(eq(batch.id, id))
    return { attempt, input: found.input, askedBy: found.askedBy, askedAt: found.askedAt }
  })

type Making = { db: Db; id: string; attempt: number }

/**
 * Puts the files of an archive into the database, piece by piece, with the contents that it needs held there. Throws
 * ArchiveNotWantedError; any other throw leaves it to the next try.
 */
export async function storeArchive(
  { db, id, attempt }: Making,
  parts: readonly SpooledPart[],
  contents: readonly Content[],
  outcome: Record<string, number>,
  now: Date,
) {
  const rowsOf = ({ size }: { size: number }) => Math.max(1, Math.ceil(size / rowSize))
  const total = parts.reduce((sum, part) => sum + rowsOf(part), 0)
  const step = (work: (tx: Tx) => Promise<unknown>, done: number) =>
    db.transaction(async (tx) => {
      const [found] = await tx.select().from(batch).where(eq(batch.id, id)).for('update')
      if (found?.status !== 'running' || found.input.attempt !== attempt) throw new ArchiveNotWantedError()
      await work(tx)
      await tx
        .update(batch)
        .set({ done: found.done + done, total })
        .where(eq(batch.id, id))
    })
  for (let at = 0; at < contents.length; at += 1000) {
    const held = contents.slice(at, at + 1000).map((content) => ({ batchId: id, ...content }))
    await step((tx) => tx.insert(archiveContent).values(held), 0)
  }
  for (const [position, part] of parts.entries()) {
    const file = await open(part.file)
    try {
      for (let first = 0; first < rowsOf(part); first += rowsAtOnce) {
        const rows: (typeof archivePart.$inferInsert)[] = []
        for (let number = first; number < Math.min(first + rowsAtOnce, rowsOf(part)); number += 1) {
          const bytes = Buffer.alloc(Math.min(rowSize, part.size - number * rowSize))
          await file.read(bytes, 0, bytes.length, number * rowSize)
          rows.push({ batchId: id, position, number, path: part.path, bytes })
        }
        await step((tx) => tx.insert(archivePart).values(rows), rows.length)
      }
    } finally {
      await file.close()
    }
  }
  await step(
    (tx) => tx.update(batch).set({ status: 'done', endedAt: now, outcome }).where(eq(batch.id, id)),
    0,
  )
}

/** The files of an archive that is ready, and the contents that go with them. */
export async function storedParts(db: Db, id: string) {
  const parts = await db
    .select({
      position: archivePart.position,
      path: sql<string>`min(${archivePart.path})`,
      size: sql<number>`sum(octet_length(${archivePart.bytes}))::float8`,
    })
    .from(archivePart)
    .where(eq(archivePart.batchId, id))
    .groupBy(archivePart.position)
    .orderBy(asc(archivePart.position))
  const contents = await db
    .select({ digest: archiveContent.digest, size: archiveContent.size })
    .from(archiveContent)
    .where(eq(archiveContent.batchId, id))
    .orderBy(sql`${archiveContent.digest} collate "C"`)
  return { parts, contents }
}

/** The bytes of a file of it, each piece by a query of its own, so that nobody else has to wait. */
export async function* readStored(db: Db, id: string, position: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const [row] = await db
      .select({ bytes: archivePart.bytes })
      .from(archivePart)
      .where(
        and(eq(archivePart.batchId, id), eq(archivePart.position, position), eq(archivePart.number, number)),
      )
    if (!row) return
    yield row.bytes
  }
}
