import { command } from '../command'
import { setAskingDay } from '../questionnaires/set-asking-day'
import { HoldActivityInput } from './inputs'
import { moveActivity } from './move-activity'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Records that an activity was held: its last day is past and it has a roster, or the reason why it has none. */
export const holdActivity = command({
  policy: activityPolicy,
  verb: 'hold',
  input: HoldActivityInput,
  load: async (tx, input, actor, now) => {
    const subject = await lockVisibleActivity(tx, input, actor, now)
    return { ...subject, noRosterReason: input.noRosterReason ?? subject.noRosterReason }
  },
  run: async (tx, { subject, input, now }) => {
    const { noRosterReason } = subject
    const moved = await moveActivity(tx, subject, 'hold', now, { noRosterReason })
    await setAskingDay(tx, subject, now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.noRosterReason, actionId: subject.actionId },
    }
  },
})
