import { eq } from 'drizzle-orm'
import { batch } from '@/db/schema/batch'
import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { emptyArchive } from './archives'
import { ArchiveInput } from './inputs'
import { ownArchive } from './own-archive'

/** Throws an archive away before its time, or stops it from being made. Throws `not_found`. */
export const dropArchive = command({
  policy: programmePolicy,
  verb: 'dropArchive',
  input: ArchiveInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, status } = await ownArchive(tx, actor, input.id)
    await emptyArchive(tx, id)
    if (status === 'waiting' || status === 'running')
      await tx.update(batch).set({ status: 'cancelled', endedAt: now }).where(eq(batch.id, id))
    return { value: undefined, event: { entityId: subject.id } }
  },
})
