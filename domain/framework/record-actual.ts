import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { indicatorActual } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import type { Actor } from '../actor'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { conflict, invalidField } from '../errors'
import { RecordActualInput, type RecordProgrammeActualInput } from './inputs'
import { indicatorOf, type Owner } from './lock'

/**
 * Records what was measured on a day. What was recorded before stays on record; of two values for one day the later
 * one counts. Throws `conflict` for an indicator that Minga counts itself, `invalid` for a day to come.
 */
export const recordActual = command({
  policy: actionPolicy,
  verb: 'recordActual',
  input: RecordActualInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, ...told } = input
    const title = await writeActual(tx, id, told, { actor, now })
    return { value: undefined, event: { entityId: subject.id, details: { title, day: told.measuredOn } } }
  },
})

/** Writes a value of an indicator of an owner, which is locked, down. Gives back the indicator's title. */
export async function writeActual(
  tx: Tx,
  owner: Owner,
  told: z.output<typeof RecordProgrammeActualInput>,
  { actor, now }: { actor: Actor; now: Date },
) {
  const { title, source, unit } = await indicatorOf(tx, owner, told.indicatorId)
  if (source === 'counted') throw conflict('indicatorIsCounted')
  if (told.measuredOn > dayOf(now)) throw invalidField('measuredOn', 'dateInFuture')
  if (unit === 'words' && told.value !== undefined) throw invalidField('value', 'wordsHaveNoNumber')
  if (unit !== 'words' && told.value === undefined) throw invalidField('value', 'required')
  await tx.insert(indicatorActual).values({ ...told, recordedBy: actor.id, recordedAt: now })
  return title
}
