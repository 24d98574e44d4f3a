import { command } from '../command'
import { ActivityReasonInput } from './inputs'
import { moveActivity } from './move-activity'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Postpones an activity, with the reason; it is planned anew later. */
export const postponeActivity = command({
  policy: activityPolicy,
  verb: 'postpone',
  input: ActivityReasonInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveActivity(tx, subject, 'postpone', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.reason, actionId: subject.actionId },
    }
  },
})
