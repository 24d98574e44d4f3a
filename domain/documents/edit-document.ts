import { eq } from 'drizzle-orm'
import { document } from '@/db/schema/document'
import { record } from '../audit/record'
import { conflict } from '../errors'
import { changedFields } from '../stale'
import { demandAudience } from './audience'
import { isDecidedOn } from './decided-on'
import { EditDocumentInput } from './inputs'
import { commandOnRecord } from './on-record'
import { lockDocumentOf } from './visibility'

/** Changes what is said about a document and who may see it; its bytes stay. */
export const editDocument = commandOnRecord(EditDocumentInput, async (tx, given) => {
  const { entity, id: entityId, documentId, kind, title, language, datedOn, audience } = given.input
  const { actor, now, actionId } = given
  demandAudience({ kind, audience })
  const was = await lockDocumentOf(tx, { entity, entityId, documentId }, actor)
  if (kind !== was.kind && isDecidedOn(entity, given.subject.status, was.kind))
    throw conflict('documents.decidedOn')
  const row = {
    kind,
    title: title ?? was.title,
    language: language ?? null,
    datedOn: datedOn ?? null,
    audience,
  }
  if (changedFields(was, row).length === 0) return { value: undefined, event: null }
  await tx.update(document).set(row).where(eq(document.id, documentId))
  await record(tx, {
    entity,
    entityId,
    verb: 'describeDocument',
    actorId: actor.id,
    at: now,
    details: {
      document: row.title,
      kind,
      ...(was.audience === audience ? {} : { audience }),
    },
    actionId,
  })
  return { value: undefined, event: null }
})
