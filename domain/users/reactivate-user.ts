import { eq } from 'drizzle-orm'
import { user } from '@/db/schema/user'
import { command } from '../command'
import { UserStepInput } from './inputs'
import { userPolicy } from './policy'
import { lockVisibleUser } from './visibility'

/** Lets somebody in again, with the password that there was. */
export const reactivateUser = command({
  policy: userPolicy,
  verb: 'reactivate',
  input: UserStepInput,
  load: lockVisibleUser,
  run: async (tx, { subject }) => {
    await tx.update(user).set({ active: true, replacedById: null }).where(eq(user.id, subject.id))
    return { value: { id: subject.id }, event: { entityId: subject.id, from: 'inactive', to: 'active' } }
  },
})
