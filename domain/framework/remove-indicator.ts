import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { indicator, indicatorActual } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { conflict } from '../errors'
import { RemoveIndicatorInput } from './inputs'
import { indicatorOf, type Owner } from './lock'

/** Takes an indicator out; throws `conflict` once something was measured by it. */
export const removeIndicator = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: RemoveIndicatorInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const title = await deleteIndicator(tx, input.id, input.indicatorId)
    return { value: undefined, event: { entityId: subject.id, details: { title, removed: true } } }
  },
})

/** Takes an indicator of an owner, which is locked, out. Gives back its title; throws `not_found`, `conflict`. */
export async function deleteIndicator(tx: Tx, owner: Owner, indicatorId: number) {
  const { title } = await indicatorOf(tx, owner, indicatorId)
  const measured = await tx
    .select({ id: indicatorActual.id })
    .from(indicatorActual)
    .where(eq(indicatorActual.indicatorId, indicatorId))
    .limit(1)
  if (measured.length > 0) throw conflict('indicatorWasMeasured')
  await tx.delete(indicator).where(eq(indicator.id, indicatorId))
  return title
}
