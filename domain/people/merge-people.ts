import type { Tx } from '@/db/client'
import type { Actor } from '../actor'
import { command } from '../command'
import { conflict } from '../errors'
import { MergePeopleInput } from './inputs'
import { lockNewcomers } from './lock-newcomers'
import { joinPeople } from './merge/join-people'
import { lockPair } from './merge/lock-pair'
import { personPolicy } from './policy'

/**
 * Makes one person of two records, with the values that were chosen where they differ. Refused with `conflict` where
 * one of them was changed, or joined with anybody, since it was looked at.
 */
export const mergePeople = command({
  policy: personPolicy,
  verb: 'merge',
  input: MergePeopleInput,
  load: async (tx: Tx, input: { keptId: number; goneId: number }, actor: Actor) => {
    await lockNewcomers(tx)
    const [kept, gone, status] = await lockPair(tx, [input.keptId, input.goneId], actor)
    return { kept, gone, status }
  },
  run: async (tx, { subject: { kept, gone }, input, actor, now }) => {
    if (kept.mergedIntoId !== null || gone.mergedIntoId !== null)
      throw conflict('duplicates.errors.alreadyMerged')
    if (kept.version !== input.keptVersion || gone.version !== input.goneVersion) throw conflict()
    const { id, details } = await joinPeople(tx, {
      kept,
      gone,
      fromGone: input.fromGone,
      actorId: actor.id,
      now,
    })
    return { value: { keptId: kept.id, mergeId: id }, event: { entityId: kept.id, details } }
  },
})
