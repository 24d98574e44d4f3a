import { command } from '../command'
import { RequestStepInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Opens the consultation of services; the checklist must be complete. */
export const consultServices = command({
  policy: requestPolicy,
  verb: 'consult',
  input: RequestStepInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveRequest(tx, subject, 'consult', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})
