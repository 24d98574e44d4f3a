import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { user } from '@/db/schema/user'
import { record } from '../audit/record'
import { command } from '../command'
import { invalidField } from '../errors'
import { closeAccount } from './close-account'
import { ReplaceUserInput } from './inputs'
import { openAccount } from './open-account'
import { userPolicy } from './policy'
import { type LockedUser, lockVisibleUser } from './visibility'

/**
 * Puts another focal point of the same authority in the place of one: a colleague who has an account, or somebody
 * who is invited now. Cases and what was written on them belong to the authority, so nothing has to move; the old
 * account is closed. Gives back the successor's id.
 */
export const replaceUser = command({
  policy: userPolicy,
  verb: 'replace',
  input: ReplaceUserInput,
  load: lockVisibleUser,
  run: async (tx, { subject, input, actor, now }) => {
    const successor =
      input.successorId === undefined
        ? await inviteSuccessor()
        : await colleague(tx, subject, input.successorId)
    await closeAccount(tx, subject.id, now, successor.id)
    return {
      value: { id: successor.id },
      event: {
        entityId: subject.id,
        from: subject.status,
        to: 'inactive',
        details: { person: successor.name },
      },
    }

    async function inviteSuccessor() {
      const name = input.name as string
      const account = {
        name,
        email: input.email as string,
        role: 'focal_point' as const,
        locale: input.locale ?? subject.locale,
        function: input.function ?? subject.function ?? undefined,
        institutionId: subject.institutionId ?? undefined,
        regions: [],
        countries: [],
      }
      const id = await openAccount(tx, account, actor, now)
      const told = { entity: 'user', entityId: id, verb: 'invite', actorId: actor.id, at: now } as const
      await record(tx, { ...told, to: 'invited', details: { role: 'focal_point' } })
      return { id, name }
    }
  },
})

async function colleague(tx: Tx, subject: LockedUser, id: number) {
  const [found] = await tx
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(
      and(
        eq(user.id, id),
        ne(user.id, subject.id),
        eq(user.role, 'focal_point'),
        eq(user.institutionId, subject.institutionId ?? 0),
        user.active,
      ),
    )
  if (!found) throw invalidField('successorId', 'choose')
  return found
}
