import { count, eq } from 'drizzle-orm'
import { archivePart } from '@/db/schema/archive'
import { command } from '../command'
import { notFound } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { ArchiveInput } from './inputs'
import { ownArchive } from './own-archive'

/**
 * Writes down that an archive is taken along; whoever lets it out does so after it. Only who asked for it may, as long
 * as it is there. Gives back when it was asked for. Throws `not_found`.
 */
export const downloadArchive = command({
  policy: programmePolicy,
  verb: 'downloadArchive',
  input: ArchiveInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor }) => {
    const { id, status, askedAt, outcome } = await ownArchive(tx, actor, input.id)
    const [parts] = await tx.select({ count: count() }).from(archivePart).where(eq(archivePart.batchId, id))
    if (status !== 'done' || !parts?.count) throw notFound()
    return { value: { id, askedAt }, event: { entityId: subject.id, details: { count: outcome?.rows ?? 0 } } }
  },
})
