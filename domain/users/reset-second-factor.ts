import { command } from '../command'
import { endSessions } from './end-sessions'
import { UserStepInput } from './inputs'
import { userPolicy } from './policy'
import { clearSecondFactor } from './second-factor/clear'
import { tellAccountChanged } from './tell-account-changed'
import { lockVisibleUser } from './visibility'

/**
 * Takes the second factor of somebody away who has lost both telephone and codes, ends her sessions and tells her so;
 * the password stays.
 */
export const resetSecondFactor = command({
  policy: userPolicy,
  verb: 'resetSecondFactor',
  input: UserStepInput,
  load: lockVisibleUser,
  run: async (tx, { subject, now }) => {
    await clearSecondFactor(tx, subject.id)
    await endSessions(tx, subject.id, now)
    await tellAccountChanged(tx, subject.id, 'second_factor_reset', now)
    return { value: { id: subject.id }, event: { entityId: subject.id } }
  },
})
