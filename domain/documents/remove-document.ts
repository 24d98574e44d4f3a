import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { document } from '@/db/schema/document'
import { resultVersion } from '@/db/schema/result'
import { record } from '../audit/record'
import { conflict } from '../errors'
import { dropUnusedContent } from './content'
import { isDecidedOn } from './decided-on'
import { RemoveDocumentInput } from './inputs'
import { commandOnRecord } from './on-record'
import { lockDocumentOf } from './visibility'

/**
 * Takes a document off its record; the history keeps what it was called. Throws `conflict` when something that was
 * decided stands on it.
 */
export const removeDocument = commandOnRecord(RemoveDocumentInput, async (tx, given) => {
  const { entity, id: entityId, documentId } = given.input
  const { subject, actor, now, actionId } = given
  const row = await lockDocumentOf(tx, { entity, entityId, documentId }, actor)
  if (isDecidedOn(entity, subject.status, row.kind)) throw conflict('documents.decidedOn')
  if (await isVersion(tx, documentId)) throw conflict('documents.isVersion')
  await tx.delete(document).where(eq(document.id, documentId))
  await dropUnusedContent(tx, [row.digest])
  await record(tx, {
    entity,
    entityId,
    verb: 'removeDocument',
    actorId: actor.id,
    at: now,
    details: { document: row.title, kind: row.kind },
    actionId,
  })
  return { value: undefined, event: null }
})

async function isVersion(tx: Tx, documentId: number) {
  const rows = await tx
    .select({ id: resultVersion.id })
    .from(resultVersion)
    .where(eq(resultVersion.documentId, documentId))
    .limit(1)
  return rows.length > 0
}
