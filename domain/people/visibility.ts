import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { person } from '@/db/schema/person'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { personStatus } from './status'

/**
 * The people that exist for this actor, as a condition on `person` (brief, "Roles"): all of them for the team,
 * since a person is there once whatever the region; own officials for a focal point; none for an observer.
 */
export function visiblePeople(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'administrator':
    case 'me_officer':
    case 'coordinator':
    case 'officer':
      return undefined
    case 'focal_point':
      return actor.institutionId === null ? sql`false` : eq(person.institutionId, actor.institutionId)
    case 'observer':
    case 'expert':
      return sql`false`
  }
}

/** Finds one person among those that exist for the actor and locks the row, with her status; throws `not_found`. */
export async function lockVisiblePerson(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), visiblePeople(actor)))
    .for('update')
  if (!row) throw notFound()
  return { ...row, status: personStatus(row) }
}
