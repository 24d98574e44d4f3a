import { command } from '../command'
import { DecideRequestInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { recordDecision } from './record-decision'
import { lockVisibleRequest } from './visibility'

/** The committee refers the request elsewhere: for Minga it is over. */
export const referRequest = command({
  policy: requestPolicy,
  verb: 'refer',
  input: DecideRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const moved = await moveRequest(tx, subject, 'refer', now, { decidedAt: now })
    await recordDecision(tx, 'referred', input, actor, now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reasons } }
  },
})
