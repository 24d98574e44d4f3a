import { command } from '../command'
import { addMessage } from '../messages/add-message'
import { RequestReasonInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Asks the authority something, in the thread of the case; the request waits for its answer. */
export const askClarification = command({
  policy: requestPolicy,
  verb: 'askClarification',
  input: RequestReasonInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const moved = await moveRequest(tx, subject, 'askClarification', now)
    const said = { requestId: subject.id, audience: 'authority' as const, body: input.reason }
    const details = await addMessage(tx, { ...said, actor, now })
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason, details } }
  },
})
