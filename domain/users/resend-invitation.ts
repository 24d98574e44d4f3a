import { command } from '../command'
import { UserStepInput } from './inputs'
import { dropLinks } from './links'
import { sendInvitation } from './open-account'
import { userPolicy } from './policy'
import { lockVisibleUser } from './visibility'

/** Sends the invitation again, with a new link; the earlier one is good no more. */
export const resendInvitation = command({
  policy: userPolicy,
  verb: 'resendInvitation',
  input: UserStepInput,
  load: lockVisibleUser,
  run: async (tx, { subject, actor, now }) => {
    await dropLinks(tx, subject.id, now)
    await sendInvitation(tx, subject, actor, now)
    return { value: { id: subject.id }, event: { entityId: subject.id } }
  },
})
