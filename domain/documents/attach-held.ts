import { and, eq, gte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { document, heldUpload } from '@/db/schema/document'
import type { Actor } from '../actor'
import { demandAudience } from './audience'
import { heldSince } from './hold-upload'
import type { DocumentEntity } from './inputs'
import { uploadError } from './upload-error'

type Told = Pick<typeof document.$inferInsert, 'kind' | 'audience' | 'language' | 'datedOn' | 'messageId'> & {
  title?: string
}

/**
 * Turns an upload that the actor holds into a document of a record, inside the command that may do so.
 * Gives back the document's id and title. Throws DomainError `invalid` when the upload is not theirs or expired.
 */
export async function attachHeld(
  tx: Tx,
  given: Told & { heldId: string; entity: DocumentEntity; entityId: number; actor: Actor; now: Date },
) {
  const { heldId, entity, entityId, actor, now, ...told } = given
  demandAudience(told)
  const [held] = await tx
    .delete(heldUpload)
    .where(
      and(eq(heldUpload.id, heldId), eq(heldUpload.userId, actor.id), gte(heldUpload.heldAt, heldSince(now))),
    )
    .returning()
  if (!held) throw uploadError('expired')
  const { filename, mime, size, digest } = held
  const title = told.title ?? withoutExtension(filename)
  const [row] = await tx
    .insert(document)
    .values({
      ...told,
      title,
      entity,
      entityId,
      filename,
      mime,
      size,
      digest,
      addedBy: actor.id,
      addedAt: now,
    })
    .returning({ id: document.id })
  const { id } = row as { id: number }
  return { id, title }
}

const withoutExtension = (filename: string) => filename.replace(/(?<=.)\.[^.]{1,10}$/, '')
