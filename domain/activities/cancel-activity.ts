import { command } from '../command'
import { ActivityReasonInput } from './inputs'
import { moveActivity } from './move-activity'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Cancels an activity for good, with the reason. */
export const cancelActivity = command({
  policy: activityPolicy,
  verb: 'cancel',
  input: ActivityReasonInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveActivity(tx, subject, 'cancel', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.reason, actionId: subject.actionId },
    }
  },
})
