import { eq } from 'drizzle-orm'
import { aim } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { changedFields, cleared, leftOut, refuseStale } from '../stale'
import { AimForm, EditAimInput } from './inputs'
import { aimOf } from './lock'
import { parentOf } from './parent-of'
import { aimValues } from './values'

/** Changes an objective, outcome or output; refused when somebody saved it in the meantime. */
export const editAim = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: EditAimInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { id, aimId, version, ...told } = input
    const before = await aimOf(tx, id, aimId)
    await refuseStale(tx, 'action', { id, version: before.version }, version, async () => aimValues(before))
    const parentId = await parentOf(tx, id, told)
    const row = { ...cleared({ ...leftOut(AimForm.shape), ...told }), parentId }
    if (changedFields(before, row).length === 0) return { value: undefined, event: null }
    await tx
      .update(aim)
      .set({ ...row, version: version + 1 })
      .where(eq(aim.id, aimId))
    return { value: undefined, event: { entityId: subject.id, details: { title: told.title } } }
  },
})
