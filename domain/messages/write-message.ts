import { command } from '../command'
import { requestPolicy } from '../requests/policy'
import { lockVisibleRequest } from '../requests/visibility'
import { addMessage } from './add-message'
import { WriteInput } from './inputs'

/** Writes to the other side of a case: the authority to the team, or the team to the authority. */
export const writeMessage = command({
  policy: requestPolicy,
  verb: 'write',
  input: WriteInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const { id: requestId, body, heldId } = input
    const details = await addMessage(tx, { requestId, audience: 'authority', body, heldId, actor, now })
    return { value: undefined, event: { entityId: subject.id, details, actionId: subject.actionId } }
  },
})
