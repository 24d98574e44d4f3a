import { command } from '../command'
import { requestPolicy } from '../requests/policy'
import { lockVisibleRequest } from '../requests/visibility'
import { addMessage } from './add-message'
import { WriteInput } from './inputs'

/** Writes a note beside the thread of a case, which never leaves the team. */
export const writeNote = command({
  policy: requestPolicy,
  verb: 'note',
  input: WriteInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const { id: requestId, body, heldId } = input
    const details = await addMessage(tx, { requestId, audience: 'staff', body, heldId, actor, now })
    return { value: undefined, event: { entityId: subject.id, details, actionId: subject.actionId } }
  },
})
