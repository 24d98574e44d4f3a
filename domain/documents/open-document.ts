import { and, eq } from 'drizzle-orm'
import { document } from '@/db/schema/document'
import { record } from '../audit/record'
import type { Context } from '../command'
import { notFound } from '../errors'
import { readContent } from './content'
import { visibleDocuments } from './visibility'

/**
 * Opens a document for reading by the key in its address: what it is, and its bytes as they are asked for.
 * Throws `not_found` when it does not exist for the actor. Who takes an attendance list is written down (brief,
 * "Data protection").
 */
export async function openDocument({ db, actor, now }: Context, key: string) {
  const [found] = await db
    .select()
    .from(document)
    .where(and(eq(document.key, key), visibleDocuments(actor)))
  if (!found) throw notFound()
  if (found.kind === 'attendance_list')
    await db.transaction((tx) =>
      record(tx, {
        entity: found.entity,
        entityId: found.entityId,
        verb: 'download',
        actorId: actor.id,
        at: now,
        details: { document: found.title },
      }),
    )
  const { filename, mime, size, digest } = found
  return { filename, mime, size, digest, bytes: () => readContent(db, digest) }
}
