import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { document } from '@/db/schema/document'
import { rosterUpload } from '@/db/schema/participation'
import { record } from '../audit/record'
import { dropUnusedContent } from '../documents/content'
import { forgetFormerDocument } from './former-states'

type File = { id: number; title: string; kind: string; digest: string; activityId: number; actionId: number }

/**
 * Takes a file that names people off its activity, in the caller's transaction. The history keeps that it was there,
 * and its digest, by which it could be known again. An upload of the same list that still waits goes with it.
 */
export async function removeFile(
  tx: Tx,
  file: File,
  { actorId, now }: { actorId: number | null; now: Date },
) {
  await tx.delete(document).where(eq(document.id, file.id))
  await forgetFormerDocument(tx, file.id)
  await tx.delete(rosterUpload).where(eq(rosterUpload.digest, file.digest))
  await dropUnusedContent(tx, [file.digest])
  await record(tx, {
    entity: 'activity',
    entityId: file.activityId,
    verb: 'removeDocument',
    actorId,
    at: now,
    details: { document: file.title, kind: file.kind, digest: file.digest },
    actionId: file.actionId,
  })
}
