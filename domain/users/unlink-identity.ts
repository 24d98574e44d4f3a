import { eq } from 'drizzle-orm'
import { userIdentity } from '@/db/schema/user'
import { command } from '../command'
import { endSessions } from './end-sessions'
import { UserStepInput } from './inputs'
import { userPolicy } from './policy'
import { tellAccountChanged } from './tell-account-changed'
import { lockVisibleUser } from './visibility'

/**
 * Forgets who an account is at the organisation's sign-in, ends its sessions and tells its owner: after the provider gave its people
 * new numbers, or an address to somebody else. Whoever the provider vouches for under the account's address next is
 * taken for its owner.
 */
export const unlinkIdentity = command({
  policy: userPolicy,
  verb: 'unlinkIdentity',
  input: UserStepInput,
  load: lockVisibleUser,
  run: async (tx, { subject, now }) => {
    await tx.delete(userIdentity).where(eq(userIdentity.userId, subject.id))
    await endSessions(tx, subject.id, now)
    await tellAccountChanged(tx, subject.id, 'identity_unlinked', now)
    return { value: { id: subject.id }, event: { entityId: subject.id } }
  },
})
