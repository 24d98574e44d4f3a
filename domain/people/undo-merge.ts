import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { personMerge } from '@/db/schema/person-merge'
import type { Actor } from '../actor'
import { record } from '../audit/record'
import { command } from '../command'
import { conflict, notFound } from '../errors'
import { UndoMergeInput } from './inputs'
import { lockNewcomers } from './lock-newcomers'
import type { MergeBefore } from './merge/before'
import { lockPeople } from './merge/join-people'
import { putApart } from './merge/undo'
import { notePairs } from './note-pairs'
import { personPolicy } from './policy'
import { personStatus } from './status'
import { lockReadablePerson } from './visibility'

/**
 * Parts two records that were joined, each as it stood; what was recorded since stays with the one that was kept. Both
 * wait in the queue again, and the programme does not join them by itself. Throws `conflict` where they are parted already, where a later merge
 * must be undone first, and where nothing was kept of them.
 */
export const undoMerge = command({
  policy: personPolicy,
  verb: 'undoMerge',
  input: UndoMergeInput,
  load: async (tx, { mergeId }: { mergeId: number }, actor: Actor) => {
    await lockNewcomers(tx)
    const merge = await mergeOf(tx, mergeId)
    const [kept, gone] = inOrder(await lockPeople(tx, [merge.keptId, merge.goneId]), merge)
    await lockReadablePerson(tx, { id: merge.keptId }, actor)
    return { merge, kept, gone, id: merge.keptId, status: personStatus(kept) }
  },
  run: async (tx, { subject: { merge, kept, gone }, actor, now }) => {
    if (merge.undoneAt) throw conflict('duplicates.errors.alreadyUndone')
    if (!('kept' in merge.before)) throw conflict('duplicates.errors.nothingKept')
    if (kept.mergedIntoId !== null || gone.mergedIntoId !== merge.keptId)
      throw conflict('duplicates.errors.mergedOn')
    const before = merge.before as unknown as MergeBefore
    await putApart(tx, { ...merge, before }, now)
    await tx
      .update(personMerge)
      .set({ undoneBy: actor.id, undoneAt: now })
      .where(and(eq(personMerge.id, merge.id), isNull(personMerge.undoneAt)))
    // Both wait in the queue, where they are alike enough; the programme does not join them by itself again.
    await notePairs(tx, [kept.id, gone.id], now)
    const name = (row: { givenNames: string; familyNames: string }) => `${row.givenNames} ${row.familyNames}`
    await record(tx, {
      entity: 'person',
      entityId: gone.id,
      verb: 'undoMerge',
      actorId: actor.id,
      at: now,
      details: { person: name(before.kept), personId: kept.id, mergeId: merge.id },
    })
    return {
      value: { keptId: kept.id, goneId: gone.id },
      event: {
        entityId: kept.id,
        details: { person: name(before.gone), personId: gone.id, mergeId: merge.id },
      },
    }
  },
})

async function mergeOf(tx: Tx, id: number) {
  const [merge] = await tx.select().from(personMerge).where(eq(personMerge.id, id))
  if (!merge) throw notFound()
  return merge
}

function inOrder<Row extends { id: number }>(
  rows: Row[],
  { keptId, goneId }: { keptId: number; goneId: number },
) {
  const kept = rows.find(({ id }) => id === keptId)
  const gone = rows.find(({ id }) => id === goneId)
  if (!kept || !gone) throw notFound()
  return [kept, gone] as const
}
