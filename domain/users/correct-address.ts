import { eq } from 'drizzle-orm'
import { user, userIdentity } from '@/db/schema/user'
import { command } from '../command'
import { DomainError, invalidField } from '../errors'
import { isTaken } from './ask-address'
import { endSessions } from './end-sessions'
import { CorrectAddressInput } from './inputs'
import { dropLinks } from './links'
import { sendInvitation } from './open-account'
import { userPolicy } from './policy'
import { tellAccountChanged } from './tell-account-changed'
import { lockVisibleUser } from './visibility'

/**
 * Puts another e-mail address in the place of one that was mistyped, or that a ministry has given up. Both addresses
 * are told. Sessions and links end, and the organisation's sign-in is unlinked, since it may have been linked by the
 * wrong address; password and second factor stay, so the new mailbox alone opens nothing that has the latter. Whoever
 * has not come in yet is invited anew. `was` is the address that the caller has seen. Throws DomainError `invalid` at `email` when another account has the address,
 * `conflict` with `ownAddress` on the actor's own account, for which she has to show the password.
 */
export const correctAddress = command({
  policy: userPolicy,
  verb: 'correctAddress',
  input: CorrectAddressInput,
  load: lockVisibleUser,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, email, reason } = input
    if (id === actor.id) throw new DomainError('conflict', 'ownAddress')
    if (input.was !== subject.email.toLowerCase()) throw new DomainError('conflict', 'changedMeanwhile')
    if (email === subject.email.toLowerCase()) throw invalidField('email', 'addressSame')
    if (await isTaken(tx, email, id)) throw invalidField('email', 'addressTaken')
    await tellAccountChanged(tx, id, 'address_corrected', now)
    await tx.update(user).set({ email }).where(eq(user.id, id))
    await tx.delete(userIdentity).where(eq(userIdentity.userId, id))
    await endSessions(tx, id, now)
    await dropLinks(tx, id, now)
    if (subject.status === 'invited') await sendInvitation(tx, { ...subject, email }, actor, now)
    else await tellAccountChanged(tx, id, 'address_corrected', now)
    return { value: { id }, event: { entityId: id, reason } }
  },
})
