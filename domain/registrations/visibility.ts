import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registration } from '@/db/schema/registration'
import type { Actor } from '../actor'
import { notFound } from '../errors'

/**
 * The registrations that exist for this actor: those of the own regions for a coordinator, all of them for an
 * administrator, none for anybody else, since they hold names and addresses.
 */
export function visibleRegistrations(actor: Actor): SQL | undefined {
  if (actor.role === 'administrator') return undefined
  if (actor.role !== 'coordinator' || actor.regions.length === 0) return sql`false`
  return inArray(registration.regionCode, [...actor.regions])
}

/** Finds one registration among those that exist for the actor and locks the row; throws `not_found`. */
export async function lockVisibleRegistration(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.id, id), visibleRegistrations(actor)))
    .for('update')
  if (!row) throw notFound()
  return row
}
