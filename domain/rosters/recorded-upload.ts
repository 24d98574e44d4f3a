import { and, desc, eq, gte } from 'drizzle-orm'
import { z } from 'zod'
import { rosterImport, rosterUpload } from '@/db/schema/participation'
import { lockVisibleActivity } from '../activities/visibility'
import { type Context, parse } from '../command'
import { requiredId } from '../inputs'

const RecordedUploadInput = z.object({ id: requiredId(), uploadId: requiredId() })

/**
 * What became of an upload of the actor's, once nobody is recording on its activity any more: the id of the import,
 * null where nothing of it is recorded. For whoever stopped a recording, or lost sight of it. Throws `not_found`.
 */
export async function recordedUpload({ db, actor, now }: Context, raw: z.input<typeof RecordedUploadInput>) {
  const input = parse(RecordedUploadInput, raw)
  return db.transaction(async (tx) => {
    // Whoever records holds the activity until all of it is written or undone.
    await lockVisibleActivity(tx, input, actor, now)
    const [row] = await tx
      .select({ importId: rosterImport.id })
      .from(rosterImport)
      .innerJoin(
        rosterUpload,
        and(
          eq(rosterUpload.activityId, rosterImport.activityId),
          eq(rosterUpload.digest, rosterImport.digest),
          gte(rosterImport.importedAt, rosterUpload.uploadedAt),
        ),
      )
      .where(
        and(
          eq(rosterUpload.id, input.uploadId),
          eq(rosterUpload.userId, actor.id),
          eq(rosterImport.activityId, input.id),
          eq(rosterImport.importedBy, actor.id),
        ),
      )
      .orderBy(desc(rosterImport.id))
      .limit(1)
    return { importId: row?.importId ?? null }
  })
}
