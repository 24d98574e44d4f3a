import { command } from '../command'
import { RequestReasonInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** The authority takes its request back. */
export const withdrawRequest = command({
  policy: requestPolicy,
  verb: 'withdraw',
  input: RequestReasonInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveRequest(tx, subject, 'withdraw', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason } }
  },
})
