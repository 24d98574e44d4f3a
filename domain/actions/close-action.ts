import { command } from '../command'
import { planFollowUps } from '../follow-ups/plan-follow-ups'
import { ActionStepInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/**
 * Closes an Action whose final report is there and whose results are validated or dropped; what came of it will be
 * asked after 6 and 12 months.
 */
export const closeAction = command({
  policy: actionPolicy,
  verb: 'close',
  input: ActionStepInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveAction(tx, subject, 'close', now)
    await planFollowUps(tx, subject.id, now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})
