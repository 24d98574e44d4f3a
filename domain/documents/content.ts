import { open } from 'node:fs/promises'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { archiveContent } from '@/db/schema/archive'
import {
  document,
  documentContent,
  documentPart,
  heldUpload,
  contentPartSize as partSize,
} from '@/db/schema/document'
import { editionFile } from '@/db/schema/edition'
import { rosterUpload } from '@/db/schema/participation'
import type { Spooled } from './spool'

/** Stores a content unless it is there already, and keeps it from being dropped until the transaction ends. */
export async function storeContent(tx: Tx, { path, size, digest }: Spooled) {
  const [row] = await tx
    .insert(documentContent)
    .values({ digest, size })
    .onConflictDoUpdate({ target: documentContent.digest, set: { digest } })
    .returning({ isNew: sql<boolean>`xmax = 0` })
  if (!row?.isNew) return
  const file = await open(path, 'r')
  try {
    for (let number = 0; number * partSize < size; number += 1) {
      const buffer = Buffer.alloc(Math.min(partSize, size - number * partSize))
      await file.read(buffer, 0, buffer.length, number * partSize)
      await tx.insert(documentPart).values({ digest, number, bytes: buffer })
    }
  } finally {
    await file.close()
  }
}

/** The bytes of a content, part by part, each read by a query of its own so that nobody else has to wait. */
export async function* readContent(db: Db, digest: string): AsyncGenerator<Uint8Array> {
  const [content] = await db.select().from(documentContent).where(eq(documentContent.digest, digest))
  if (!content) throw new Error(`the content ${digest} is gone`)
  for (let number = 0; number * partSize < content.size; number += 1) {
    const [part] = await db
      .select({ bytes: documentPart.bytes })
      .from(documentPart)
      .where(and(eq(documentPart.digest, digest), eq(documentPart.number, number)))
    if (!part) throw new Error(`part ${number} of the content ${digest} is gone`)
    yield part.bytes
  }
}

/** Drops those of the contents that nothing refers to any more. */
export async function dropUnusedContent(tx: Tx, digests: readonly string[]) {
  if (digests.length === 0) return
  const wanted = inArray(documentContent.digest, [...new Set(digests)])
  // Whoever stores the same content again waits for this lock, so what is seen unused below stays unused.
  await tx.select().from(documentContent).where(wanted).orderBy(asc(documentContent.digest)).for('update')
  await tx
    .delete(documentContent)
    .where(
      and(
        wanted,
        sql`not exists (select 1 from ${document} where ${document.digest} = ${documentContent.digest})`,
        sql`not exists (select 1 from ${heldUpload} where ${heldUpload.digest} = ${documentContent.digest})`,
        sql`not exists (select 1 from ${rosterUpload} where ${rosterUpload.digest} = ${documentContent.digest})`,
        sql`not exists (select 1 from ${editionFile} where ${editionFile.digest} = ${documentContent.digest})`,
        sql`not exists (select 1 from ${archiveContent} where ${archiveContent.digest} = ${documentContent.digest})`,
      ),
    )
}
