import { cancelComingActivities, lockComingActivities } from '../activities/cancel-with-action'
import { command } from '../command'
import { ActionReasonInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** Cancels an Action for good, with the reason, and what was still to come of it. */
export const cancelAction = command({
  policy: actionPolicy,
  verb: 'cancel',
  input: ActionReasonInput,
  load: async (tx, input, actor, now) => {
    await lockComingActivities(tx, input.id, now)
    return lockVisibleAction(tx, input, actor)
  },
  run: async (tx, { subject, input, actor, now }) => {
    const { reason } = input
    const moved = await moveAction(tx, subject, 'cancel', now)
    await cancelComingActivities(tx, subject.id, { reason, actorId: actor.id, now })
    return { value: undefined, event: { entityId: subject.id, ...moved, reason } }
  },
})
