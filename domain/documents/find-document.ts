import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { document } from '@/db/schema/document'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import type { DocumentEntity } from './inputs'
import { visibleDocuments } from './visibility'

/**
 * Where a document hangs, by the key in its address, as the commands on it are told.
 * Throws `not_found` when it does not exist for the actor.
 */
export async function findDocument(db: Db, actor: Actor, key: string) {
  const [found] = await db
    .select({ id: document.id, entity: document.entity, entityId: document.entityId })
    .from(document)
    .where(and(eq(document.key, key), visibleDocuments(actor)))
  if (!found) throw notFound()
  return { entity: found.entity as DocumentEntity, id: found.entityId, documentId: found.id }
}
