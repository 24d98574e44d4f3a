import { command } from '../command'
import { closeAccount } from './close-account'
import { DeactivateUserInput } from './inputs'
import { userPolicy } from './policy'
import { lockVisibleUser } from './visibility'

/** Lets somebody in no more: the sessions end at once, and no link that was sent is good any longer. */
export const deactivateUser = command({
  policy: userPolicy,
  verb: 'deactivate',
  input: DeactivateUserInput,
  load: lockVisibleUser,
  run: async (tx, { subject, input, now }) => {
    await closeAccount(tx, subject.id, now)
    return {
      value: { id: subject.id },
      event: { entityId: subject.id, from: subject.status, to: 'inactive', reason: input.reason },
    }
  },
})
