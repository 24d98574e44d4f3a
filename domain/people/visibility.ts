import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { person } from '@/db/schema/person'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { personStatus } from './status'

/**
 * The people that exist for this actor, as a condition on `person`: a record that was found to be another one of the
 * same person is there as that one.
 */
export const visiblePeople = (actor: Actor): SQL | undefined =>
  and(isNull(person.mergedIntoId), readablePeople(actor))

/**
 * The records that this actor may read, as a condition on `person` (brief, "Roles"): all of them for the team,
 * since a person is there once whatever the region; own officials for a focal point; none for an observer. Those that
 * lead on to another one are among them.
 */
export function readablePeople(actor: Actor): SQL | undefined {
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
export const lockVisiblePerson = (tx: Tx, given: { id: number }, actor: Actor) =>
  lockWhere(tx, given, visiblePeople(actor))

/** The same, also where the record leads on to another one. */
export const lockReadablePerson = (tx: Tx, given: { id: number }, actor: Actor) =>
  lockWhere(tx, given, readablePeople(actor))

async function lockWhere(tx: Tx, { id }: { id: number }, there: SQL | undefined) {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), there))
    .for('update')
  if (!row) throw notFound()
  return { ...row, status: personStatus(row) }
}
