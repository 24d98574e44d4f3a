import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aim, indicator } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { conflict } from '../errors'
import { RemoveAimInput } from './inputs'
import { aimOf, type Owner } from './lock'

/** Takes an objective, outcome or output out; throws `conflict` while it has indicators, which hold what was measured. */
export const removeAim = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: RemoveAimInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const title = await deleteAim(tx, input.id, input.aimId)
    return { value: undefined, event: { entityId: subject.id, details: { title, removed: true } } }
  },
})

/** Takes an aim of an owner, which is locked, out. Gives back its title; throws `not_found`, `conflict`. */
export async function deleteAim(tx: Tx, owner: Owner, aimId: number) {
  const { title } = await aimOf(tx, owner, aimId)
  const measured = await tx
    .select({ id: indicator.id })
    .from(indicator)
    .where(eq(indicator.aimId, aimId))
    .limit(1)
  if (measured.length > 0) throw conflict('aimHasIndicators')
  await tx.delete(aim).where(eq(aim.id, aimId))
  return title
}
