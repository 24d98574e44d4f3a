import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { aim } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { invalidField } from '../errors'
import { changedFields, cleared, leftOut, refuseStale } from '../stale'
import { AimForm, EditAimInput } from './inputs'
import { aimOf, type Owner } from './lock'
import { contributionOf, parentOf } from './parent-of'
import { aimValues } from './values'

/** Changes an objective, outcome or output; refused when somebody saved it in the meantime. */
export const editAim = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: EditAimInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { id, ...told } = input
    const changed = await changeAim(tx, id, told, (before) =>
      refuseStale(tx, 'action', { id, version: before.version }, told.version, async () => aimValues(before)),
    )
    return {
      value: undefined,
      event: changed ? { entityId: subject.id, details: { title: told.title } } : null,
    }
  },
})

type Told = z.output<typeof AimForm> & { aimId: number; version: number }

/**
 * Changes an aim of an owner, which is locked; `demandFresh` refuses what was written on an older version of it. Gives
 * back whether anything is different. Throws `not_found`, and `invalid` for what it can't lead or contribute to.
 */
export async function changeAim(
  tx: Tx,
  owner: Owner,
  { aimId, version, ...told }: Told,
  demandFresh: (before: typeof aim.$inferSelect) => Promise<void>,
) {
  const before = await aimOf(tx, owner, aimId)
  await demandFresh(before)
  // Else it would lead to what leads to it, and both would be seen nowhere.
  if (told.level !== before.level && (await tx.$count(aim, eq(aim.parentId, aimId))) > 0)
    throw invalidField('level', 'othersLeadHere')
  const row = {
    ...cleared({ ...leftOut(AimForm.shape), ...told }),
    parentId: await parentOf(tx, owner, told),
    contributesToId: await contributionOf(tx, owner, told.contributesToId),
  }
  if (changedFields(before, row).length === 0) return false
  await tx
    .update(aim)
    .set({ ...row, version: version + 1 })
    .where(eq(aim.id, aimId))
  return true
}
