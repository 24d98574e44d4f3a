import { eq } from 'drizzle-orm'
import { aim, indicator } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { conflict } from '../errors'
import { RemoveAimInput } from './inputs'
import { aimOf } from './lock'

/** Takes an objective, outcome or output out; throws `conflict` while it has indicators, which hold what was measured. */
export const removeAim = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: RemoveAimInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { title } = await aimOf(tx, input.id, input.aimId)
    const measured = await tx
      .select({ id: indicator.id })
      .from(indicator)
      .where(eq(indicator.aimId, input.aimId))
      .limit(1)
    if (measured.length > 0) throw conflict('aimHasIndicators')
    await tx.delete(aim).where(eq(aim.id, input.aimId))
    return { value: undefined, event: { entityId: subject.id, details: { title, removed: true } } }
  },
})
