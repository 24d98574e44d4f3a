import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { document } from '@/db/schema/document'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import type { DocumentEntity } from './inputs'
import { visibleDocuments } from './visibility'

/** The documents of a record that exist for the actor, newest first. */
export async function documentsOf(db: Db, actor: Actor, entity: DocumentEntity, entityId: number) {
  return db
    .select({
      id: document.id,
      key: document.key,
      kind: document.kind,
      title: document.title,
      filename: document.filename,
      mime: document.mime,
      size: document.size,
      language: document.language,
      datedOn: document.datedOn,
      audience: document.audience,
      addedBy: user.name,
      addedAt: document.addedAt,
    })
    .from(document)
    .leftJoin(user, eq(user.id, document.addedBy))
    .where(and(eq(document.entity, entity), eq(document.entityId, entityId), visibleDocuments(actor)))
    .orderBy(desc(document.addedAt), asc(document.id))
}

export type DocumentRow = Awaited<ReturnType<typeof documentsOf>>[number]
