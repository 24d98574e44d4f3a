import { startByActivity } from '../actions/start-action'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { demand } from '../policy'
import { ActivityStepInput } from './inputs'
import { moveActivity } from './move-activity'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Confirms an activity that has its dates; the first one starts the implementation of its Action. */
export const confirmActivity = command({
  policy: activityPolicy,
  verb: 'confirm',
  input: ActivityStepInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const { actionId } = subject
    const moved = await moveActivity(tx, subject, 'confirm', now)
    const action = await lockVisibleAction(tx, { id: actionId }, actor)
    // The Action may have been suspended or cancelled before it could be locked.
    demand(activityPolicy, actor, 'confirm', { ...subject, actionStatus: action.status })
    await startByActivity(tx, action, actor.id, now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.note, actionId },
    }
  },
})
