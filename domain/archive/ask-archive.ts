import { eq } from 'drizzle-orm'
import { batch } from '@/db/schema/batch'
import { beginBatch } from '../batches/begin-batch'
import { command } from '../command'
import { conflict } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { emptyArchive, lastArchives } from './archives'
import { AskArchiveInput } from './inputs'
import { isBeingMade } from './kept'

/**
 * Asks for the whole programme as one archive, which a worker makes; those of before are thrown away. Whoever has a
 * second factor has shown it once more (`showSecondFactorAgain`). Gives back its id. Throws `conflict` while one is made.
 */
export const askArchive = command({
  policy: programmePolicy,
  verb: 'askArchive',
  input: AskArchiveInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    for (const one of await lastArchives(tx)) {
      if (isBeingMade(one, now)) throw conflict('archiveUnderWay')
      if (one.status === 'waiting' || one.status === 'running')
        await tx.update(batch).set({ status: 'failed', endedAt: now }).where(eq(batch.id, one.id))
      await emptyArchive(tx, one.id)
    }
    const asked = { kind: 'archive', activityId: null, askedBy: actor.id, input, total: 0, now } as const
    const id = await beginBatch(tx, asked, 'archive')
    return { value: { id }, event: { entityId: subject.id } }
  },
})
