import { command } from '../command'
import { InviteUserInput } from './inputs'
import { openAccount } from './open-account'
import { userPolicy } from './policy'
import { regionOfInstitution } from './visibility'

/** Opens an account for somebody and sends the invitation; gives back its id. */
export const inviteUser = command({
  policy: userPolicy,
  verb: 'invite',
  input: InviteUserInput,
  load: async (tx, { role, institutionId }) => ({
    status: 'new',
    role,
    regionCode: role === 'focal_point' ? await regionOfInstitution(tx, institutionId) : null,
    lastAdministrator: false,
    hasSecondFactor: false,
    hasIdentity: false,
  }),
  run: async (tx, { input, actor, now }) => {
    const id = await openAccount(tx, input, actor, now)
    return { value: { id }, event: { entityId: id, to: 'invited', details: { role: input.role } } }
  },
})
