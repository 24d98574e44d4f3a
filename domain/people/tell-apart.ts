import type { Tx } from '@/db/client'
import type { Actor } from '../actor'
import { record } from '../audit/record'
import { command } from '../command'
import { conflict } from '../errors'
import { TellApartInput } from './inputs'
import { lockPair } from './merge/lock-pair'
import { noteToldApart } from './note-told-apart'
import { personPolicy } from './policy'

/** Says that two records are two people: nobody is asked about them again. */
export const tellApart = command({
  policy: personPolicy,
  verb: 'tellApart',
  input: TellApartInput,
  load: async (tx: Tx, { aId, bId }: { aId: number; bId: number }, actor: Actor) => {
    const [a, b, status] = await lockPair(tx, [aId, bId], actor)
    return { a, b, status }
  },
  run: async (tx, { subject: { a, b }, actor, now }) => {
    if (a.mergedIntoId !== null || b.mergedIntoId !== null) throw conflict('duplicates.errors.alreadyMerged')
    const isNew = await noteToldApart(tx, [[a.id, b.id]], actor.id, now)
    if (!isNew) return { value: undefined, event: null }
    const told = (one: typeof a) => ({ person: `${one.givenNames} ${one.familyNames}`, personId: one.id })
    await record(tx, {
      entity: 'person',
      entityId: b.id,
      verb: 'tellApart',
      actorId: actor.id,
      at: now,
      details: told(a),
    })
    return { value: undefined, event: { entityId: a.id, details: told(b) } }
  },
})
