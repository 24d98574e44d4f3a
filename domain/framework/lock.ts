import { and, eq, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aim, indicator } from '@/db/schema/framework'
import { notFound } from '../errors'

/** An objective, outcome or output of this Action; throws `not_found`. The Action is locked, so that it is too. */
export async function aimOf(tx: Tx, actionId: number, aimId: number) {
  const [row] = await tx
    .select()
    .from(aim)
    .where(and(eq(aim.id, aimId), eq(aim.actionId, actionId)))
  if (!row) throw notFound()
  return row
}

/** An indicator of this Action; throws `not_found`. */
export async function indicatorOf(tx: Tx, actionId: number, indicatorId: number) {
  const [row] = await tx
    .select({ indicator })
    .from(indicator)
    .innerJoin(aim, eq(aim.id, indicator.aimId))
    .where(and(eq(indicator.id, indicatorId), eq(aim.actionId, actionId)))
  if (!row) throw notFound()
  return row.indicator
}

/** The place after the last aim of an Action. */
export async function nextAimPosition(tx: Tx, actionId: number) {
  const [row] = await tx
    .select({ last: max(aim.position) })
    .from(aim)
    .where(eq(aim.actionId, actionId))
  return (row?.last ?? 0) + 1
}

/** The place after the last indicator of an aim. */
export async function nextIndicatorPosition(tx: Tx, aimId: number) {
  const [row] = await tx
    .select({ last: max(indicator.position) })
    .from(indicator)
    .where(eq(indicator.aimId, aimId))
  return (row?.last ?? 0) + 1
}
