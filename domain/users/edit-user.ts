import { eq } from 'drizzle-orm'
import { user } from '@/db/schema/user'
import { command } from '../command'
import { invalidField } from '../errors'
import { demand } from '../policy'
import { changedFields, cleared, refuseStale } from '../stale'
import { EditUserInput } from './inputs'
import { getUser } from './list-users'
import { userPolicy } from './policy'
import { demandScopeThere, keepScope, readScope, scopeOf } from './scope'
import { userValues } from './values'
import { lockVisibleUser, regionOfInstitution } from './visibility'

/**
 * Changes what is said about an account: the name, the role and what is given to it. What the account becomes has to
 * be the actor's to keep as well. The last administrator keeps her role.
 */
export const editUser = command({
  policy: userPolicy,
  verb: 'edit',
  input: EditUserInput,
  load: lockVisibleUser,
  run: async (tx, { subject, input, actor }) => {
    await refuseStale(tx, 'user', subject, input.version, async () =>
      userValues(await getUser(tx, actor, subject.id)),
    )
    const { id, version } = input
    const scope = scopeOf(input)
    const regionCode = await regionOfInstitution(tx, scope.institutionId ?? undefined)
    demand(userPolicy, actor, 'edit', { ...subject, role: input.role, regionCode })
    if (subject.lastAdministrator && input.role !== subject.role)
      throw invalidField('role', 'lastAdministrator')
    const { name, role, locale } = input
    const { institutionId, personId, ...given } = scope
    const more = cleared({ function: input.function, phone: input.phone })
    const row = { name, role, locale, ...more, institutionId, personId }
    const changed = changedFields({ ...subject, ...(await readScope(tx, id)) }, { ...row, ...given })
    if (changed.length === 0) return { value: { id }, event: null }
    await demandScopeThere(tx, scope)
    await tx
      .update(user)
      .set({ ...row, version: version + 1 })
      .where(eq(user.id, id))
    await keepScope(tx, id, scope)
    return { value: { id }, event: { entityId: id, details: { changed } } }
  },
})
