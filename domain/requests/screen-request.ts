import { command } from '../command'
import { RequestStepInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Starts the screening: the officer checks that the request is eligible and complete. */
export const screenRequest = command({
  policy: requestPolicy,
  verb: 'screen',
  input: RequestStepInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveRequest(tx, subject, 'screen', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})
