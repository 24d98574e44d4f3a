import { recordPlan } from '../actions/plan-version'
import { command } from '../command'
import { ReplanActivityInput } from './inputs'
import { moveActivity } from './move-activity'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Plans a postponed activity anew, for other days; the plan as it was stays on record. */
export const replanActivity = command({
  policy: activityPolicy,
  verb: 'replan',
  input: ReplanActivityInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const { startsOn, endsOn, reason } = input
    const moved = await moveActivity(tx, subject, 'replan', now, { startsOn, endsOn: endsOn ?? startsOn })
    await recordPlan(tx, subject.actionId, reason, actor.id, now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason, details: { startsOn }, actionId: subject.actionId },
    }
  },
})
