import { readFile } from 'node:fs/promises'
import { and, desc, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { rosterUpload } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { activitySubject, lockVisibleActivity, visibleActivities } from '../activities/visibility'
import { type Context, command } from '../command'
import { dropUnusedContent, storeContent } from '../documents/content'
import { safeFilename } from '../documents/hold-upload'
import { type Spooled, spool } from '../documents/spool'
import { notFound } from '../errors'
import { requiredId } from '../inputs'
import { demand } from '../policy'
import { readTable } from './read/read-table'

/** How long a list waits for the officer's word. */
const keptHours = 24
/** More than anybody looks at in a day; the oldest go first. */
const keptAtOnce = 20

const hold = command({
  policy: activityPolicy,
  verb: 'importRoster',
  input: z.object({
    id: requiredId(),
    filename: z.string(),
    file: z.custom<Spooled>((value) => typeof value === 'object'),
  }),
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    await storeContent(tx, input.file)
    const [row] = await tx
      .insert(rosterUpload)
      .values({
        activityId: subject.id,
        userId: actor.id,
        filename: input.filename,
        digest: input.file.digest,
        uploadedAt: now,
      })
      .returning({ id: rosterUpload.id })
    await dropOld(tx, actor.id, now)
    return { value: row as { id: number }, event: null }
  },
})

/**
 * Takes an attendance list in for an activity and keeps it for a day, for its uploader alone: nothing else is
 * written until she has seen what is in it. Takes the name it came under and its bytes; gives back the upload's id.
 * Throws DomainError `invalid` with a sentence when the file can't be read as a list, `not_found`, `forbidden` or
 * `conflict` as the activity's policy has it.
 */
export async function uploadRoster(
  context: Context,
  given: { id: number; filename: string; body: AsyncIterable<Uint8Array> },
): Promise<{ id: number }> {
  await demandImport(context, given.id)
  const filename = safeFilename(given.filename)
  return spool(given.body, async (file) => {
    await readTable(await readFile(file.path), filename)
    return hold(context, { id: given.id, filename, file })
  })
}

/** Refuses those who may not, before their file is taken in. */
async function demandImport({ db, actor, now }: Context, id: number) {
  const [row] = await db
    .select()
    .from(activity)
    .where(and(eq(activity.id, id), visibleActivities(actor)))
  if (!row) throw notFound()
  demand(activityPolicy, actor, 'importRoster', await activitySubject(db, row, now))
}

/** The instant before which an upload has expired. */
export const keptSince = (now: Date) => new Date(now.getTime() - keptHours * 3_600_000)

/** Throws away the lists that waited for longer than a day. */
export async function dropExpiredLists(tx: Tx, now: Date) {
  const dropped = await tx
    .delete(rosterUpload)
    .where(lt(rosterUpload.uploadedAt, keptSince(now)))
    .returning({ digest: rosterUpload.digest })
  await dropUnusedContent(
    tx,
    dropped.map(({ digest }) => digest),
  )
}

async function dropOld(tx: Tx, userId: number, now: Date) {
  const own = await tx
    .select({ id: rosterUpload.id })
    .from(rosterUpload)
    .where(eq(rosterUpload.userId, userId))
    .orderBy(desc(rosterUpload.id))
    .offset(keptAtOnce - 1)
    .limit(1)
  const dropped = await tx
    .delete(rosterUpload)
    .where(lt(rosterUpload.uploadedAt, keptSince(now)))
    .returning({ digest: rosterUpload.digest })
  const oldest = own[0]
  if (oldest)
    dropped.push(
      ...(await tx
        .delete(rosterUpload)
        .where(and(eq(rosterUpload.userId, userId), lt(rosterUpload.id, oldest.id)))
        .returning({ digest: rosterUpload.digest })),
    )
  await dropUnusedContent(
    tx,
    dropped.map(({ digest }) => digest),
  )
}
