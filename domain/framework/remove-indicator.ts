import { eq } from 'drizzle-orm'
import { indicator, indicatorActual } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { conflict } from '../errors'
import { RemoveIndicatorInput } from './inputs'
import { indicatorOf } from './lock'

/** Takes an indicator out; throws `conflict` once something was measured by it. */
export const removeIndicator = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: RemoveIndicatorInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { title } = await indicatorOf(tx, input.id, input.indicatorId)
    const measured = await tx
      .select({ id: indicatorActual.id })
      .from(indicatorActual)
      .where(eq(indicatorActual.indicatorId, input.indicatorId))
      .limit(1)
    if (measured.length > 0) throw conflict('indicatorWasMeasured')
    await tx.delete(indicator).where(eq(indicator.id, input.indicatorId))
    return { value: undefined, event: { entityId: subject.id, details: { title, removed: true } } }
  },
})
