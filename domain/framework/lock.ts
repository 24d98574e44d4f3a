import { and, eq, isNull, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aim, indicator } from '@/db/schema/framework'
import { notFound } from '../errors'

/** Whose aims are meant: those of an Action by its id, or with null the programme's own. */
export type Owner = number | null

/** The aims of an Action, or those of the programme. */
export const aimsOf = (owner: Owner) => (owner === null ? isNull(aim.actionId) : eq(aim.actionId, owner))

/** An objective, outcome or output of this owner; throws `not_found`. The owner is locked, so that it is too. */
export async function aimOf(tx: Tx, owner: Owner, aimId: number) {
  const [row] = await tx
    .select()
    .from(aim)
    .where(and(eq(aim.id, aimId), aimsOf(owner)))
  if (!row) throw notFound()
  return row
}

/** An indicator of this owner; throws `not_found`. */
export async function indicatorOf(tx: Tx, owner: Owner, indicatorId: number) {
  const [row] = await tx
    .select({ indicator })
    .from(indicator)
    .innerJoin(aim, eq(aim.id, indicator.aimId))
    .where(and(eq(indicator.id, indicatorId), aimsOf(owner)))
  if (!row) throw notFound()
  return row.indicator
}

/** The place after the last aim of an owner. */
export async function nextAimPosition(tx: Tx, owner: Owner) {
  const [row] = await tx
    .select({ last: max(aim.position) })
    .from(aim)
    .where(aimsOf(owner))
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
