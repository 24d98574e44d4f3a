import { and, asc, desc, eq, gt, max } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { publication, publicationPart } from '@/db/schema/open-data'
import { user } from '@/db/schema/user'

export type PublishedFile = (typeof publicationPart.file.enumValues)[number]

/** The publishings, the latest first, with who asked for each. */
export const publications = (db: Db, limit = 20) =>
  db
    .select({ publication, askedBy: user.name })
    .from(publication)
    .leftJoin(user, eq(user.id, publication.askedBy))
    .orderBy(desc(publication.id))
    .limit(limit)

/** The last publishing that came to its end, whose files the world reads; null before the first. */
export async function lastPublished(db: Db) {
  const [row] = await db
    .select()
    .from(publication)
    .where(eq(publication.status, 'published'))
    .orderBy(desc(publication.id))
    .limit(1)
  return row ?? null
}

/** The text of a published file, part by part: each is asked for when the one before has been sent. */
export async function* partsOf(db: Db, publicationId: number, file: PublishedFile): AsyncGenerator<string> {
  for (let number = -1; ; ) {
    const [part] = await db
      .select({ number: publicationPart.number, content: publicationPart.content })
      .from(publicationPart)
      .where(
        and(
          eq(publicationPart.publicationId, publicationId),
          eq(publicationPart.file, file),
          gt(publicationPart.number, number),
        ),
      )
      .orderBy(asc(publicationPart.number))
      .limit(1)
    if (!part) return
    yield part.content
    number = part.number
  }
}

/** Adds a part to a file of a publication. */
export async function addPart(tx: Tx, publicationId: number, file: PublishedFile, content: string) {
  const [row] = await tx
    .select({ last: max(publicationPart.number) })
    .from(publicationPart)
    .where(and(eq(publicationPart.publicationId, publicationId), eq(publicationPart.file, file)))
  await tx.insert(publicationPart).values({ publicationId, file, number: (row?.last ?? -1) + 1, content })
}
