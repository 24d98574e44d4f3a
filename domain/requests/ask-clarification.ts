import { command } from '../command'
import { RequestReasonInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Asks the authority something; the request waits for its answer. */
export const askClarification = command({
  policy: requestPolicy,
  verb: 'askClarification',
  input: RequestReasonInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveRequest(tx, subject, 'askClarification', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason } }
  },
})
