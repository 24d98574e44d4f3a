import { command } from '../command'
import { DecideRequestInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { recordDecision } from './record-decision'
import { lockVisibleRequest } from './visibility'

/** The committee keeps the request for a later round, for want of money or time. */
export const deferRequest = command({
  policy: requestPolicy,
  verb: 'defer',
  input: DecideRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const moved = await moveRequest(tx, subject, 'defer', now)
    await recordDecision(tx, 'deferred', input, actor, now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reasons } }
  },
})
