import { command } from '../command'
import { UserStepInput } from './inputs'
import { userPolicy } from './policy'
import { clearSecondFactor } from './second-factor/clear'
import { lockVisibleUser } from './visibility'

/** Takes the second factor of somebody away who has lost both telephone and codes; the password stays. */
export const resetSecondFactor = command({
  policy: userPolicy,
  verb: 'resetSecondFactor',
  input: UserStepInput,
  load: lockVisibleUser,
  run: async (tx, { subject }) => {
    await clearSecondFactor(tx, subject.id)
    return { value: { id: subject.id }, event: { entityId: subject.id } }
  },
})
