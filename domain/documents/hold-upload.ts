import { eq, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { heldUpload } from '@/db/schema/document'
import type { Actor } from '../actor'
import type { Context } from '../command'
import { DomainError } from '../errors'
import { storable } from '../storable'
import { dropUnusedContent, storeContent } from './content'
import { fileTypeOf } from './file-type'
import { spool } from './spool'
import { uploadError } from './upload-error'

/** How long an upload waits for its record: as long as a form may lie half-finished over a holiday. */
const heldDays = 14
/** More than one user ever needs at a time. */
const heldAtOnce = 50

/** What a form keeps of a file that was uploaded: `id` is what it sends. */
export type HeldUpload = { id: string; filename: string; mime: string; size: number }

/**
 * Takes a file in for its user, before there is a record to hang it on: nobody else can see it or use it, and it
 * is dropped after two weeks. Takes the name it came under and its bytes.
 * Throws DomainError `invalid` with a sentence when the file cannot be taken, `forbidden` when the actor works on no case.
 */
export async function holdUpload(
  { db, actor, now }: Context,
  given: { filename: string; body: AsyncIterable<Uint8Array> },
): Promise<HeldUpload> {
  if (!worksOnCases(actor)) throw new DomainError('forbidden', 'forbidden')
  const filename = safeFilename(given.filename)
  return spool(given.body, async (file) => {
    const { mime } = await fileTypeOf(file.path, filename)
    return db.transaction(async (tx) => {
      await dropExpiredUploads(tx, now)
      await refuseTooMany(tx, actor.id)
      await storeContent(tx, file)
      const [held] = await tx
        .insert(heldUpload)
        .values({ userId: actor.id, filename, mime, size: file.size, digest: file.digest, heldAt: now })
        .returning({ id: heldUpload.id })
      const { id } = held as { id: string }
      return { id, filename, mime, size: file.size }
    })
  })
}

/** Those who may attach something to something, an authority to what it sends, an expert to her report (see the policies). */
const worksOnCases = ({ role, institutionId, personId }: Actor) =>
  role === 'coordinator' ||
  role === 'officer' ||
  role === 'me_officer' ||
  (role === 'focal_point' && institutionId !== null) ||
  (role === 'expert' && personId != null)

/** The instant before which a held upload has expired. */
export const heldSince = (now: Date) => new Date(now.getTime() - heldDays * 86_400_000)

/** Drops the uploads that nobody has used in time, and their bytes. */
export async function dropExpiredUploads(tx: Tx, now: Date) {
  const expired = await tx
    .delete(heldUpload)
    .where(lt(heldUpload.heldAt, heldSince(now)))
    .returning({ digest: heldUpload.digest })
  await dropUnusedContent(
    tx,
    expired.map((held) => held.digest),
  )
}

async function refuseTooMany(tx: Tx, userId: number) {
  const [{ held } = { held: 0 }] = await tx
    .select({ held: sql<number>`count(*)::int` })
    .from(heldUpload)
    .where(eq(heldUpload.userId, userId))
  if (held >= heldAtOnce) throw uploadError('tooMany')
}

/** A name that can be shown and offered again: without a path, control characters or tricks of direction. */
export function safeFilename(name: string) {
  const last = storable(name).normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim()
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return clean.length <= 200 ? clean || 'file' : clean.slice(0, 200 - extension.length) + extension
}
