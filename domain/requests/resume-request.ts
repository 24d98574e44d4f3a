import { command } from '../command'
import { RequestReasonInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Takes a deferred request up again for a later round. */
export const resumeRequest = command({
  policy: requestPolicy,
  verb: 'resume',
  input: RequestReasonInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveRequest(tx, subject, 'resume', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason } }
  },
})
