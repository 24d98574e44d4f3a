import { command } from '../command'
import { DecideRequestInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { recordDecision } from './record-decision'
import { lockVisibleRequest } from './visibility'

/** The committee declines: the request is over. */
export const declineRequest = command({
  policy: requestPolicy,
  verb: 'decline',
  input: DecideRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const moved = await moveRequest(tx, subject, 'decline', now, { decidedAt: now })
    await recordDecision(tx, 'declined', input, actor, now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reasons } }
  },
})
