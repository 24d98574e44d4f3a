import { indicatorActual } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { conflict, invalidField } from '../errors'
import { RecordActualInput } from './inputs'
import { indicatorOf } from './lock'

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
    const { title, source, unit } = await indicatorOf(tx, input.id, input.indicatorId)
    if (source === 'counted') throw conflict('indicatorIsCounted')
    if (input.measuredOn > dayOf(now)) throw invalidField('measuredOn', 'dateInFuture')
    if (unit === 'words' && input.value !== undefined) throw invalidField('value', 'wordsHaveNoNumber')
    if (unit !== 'words' && input.value === undefined) throw invalidField('value', 'required')
    const { id: _, ...told } = input
    await tx.insert(indicatorActual).values({ ...told, recordedBy: actor.id, recordedAt: now })
    return {
      value: undefined,
      event: { entityId: subject.id, details: { title, day: told.measuredOn } },
    }
  },
})
