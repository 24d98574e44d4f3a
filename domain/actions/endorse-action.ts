import { command } from '../command'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { EndorseActionInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** The authority endorses the Action fiche, which ends the design (brief, "Lifecycles"). */
export const endorseAction = command({
  policy: actionPolicy,
  verb: 'endorse',
  input: EndorseActionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    if (input.endorsedOn > dayOf(now)) throw invalidField('endorsedOn', 'dateInFuture')
    const moved = await moveAction(tx, subject, 'endorse', now, { endorsedOn: input.endorsedOn })
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})
