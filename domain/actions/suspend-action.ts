import { command } from '../command'
import { ActionReasonInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** Suspends an Action, with the reason; it is taken up again where it stood. */
export const suspendAction = command({
  policy: actionPolicy,
  verb: 'suspend',
  input: ActionReasonInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveAction(tx, subject, 'suspend', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason } }
  },
})
