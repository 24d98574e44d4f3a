import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { savedFigure } from '@/db/schema/saved-figure'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { buildsFigures } from './policy'

/** The saved figures that exist for this actor: her own, and for the team those that it has. */
export function visibleFigures(actor: Actor): SQL | undefined {
  if (!buildsFigures(actor)) return sql`false`
  const own = eq(savedFigure.ownerId, actor.id)
  return isStaff(actor) ? or(own, eq(savedFigure.status, 'team')) : own
}

/** Finds one saved figure among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleFigure(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(savedFigure)
    .where(and(eq(savedFigure.id, id), visibleFigures(actor)))
    .for('no key update')
  if (!row) throw notFound()
  return row
}
