import { command } from '../command'
import { ActivityStepInput } from './inputs'
import { moveActivity } from './move-activity'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Records that the mission report of a held activity is there. */
export const reportActivity = command({
  policy: activityPolicy,
  verb: 'report',
  input: ActivityStepInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveActivity(tx, subject, 'report', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.note, actionId: subject.actionId },
    }
  },
})
