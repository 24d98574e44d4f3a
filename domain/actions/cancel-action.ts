import { command } from '../command'
import { ActionReasonInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** Cancels an Action for good, with the reason. */
export const cancelAction = command({
  policy: actionPolicy,
  verb: 'cancel',
  input: ActionReasonInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveAction(tx, subject, 'cancel', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason } }
  },
})
