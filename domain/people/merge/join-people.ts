import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { user } from '@/db/schema/user'
import { record } from '../../audit/record'
import { nameKey, sortedNameKey } from '../../names'
import type { MergeBefore } from './before'
import { type Facts, factsOf, type MergeField, mergedFacts } from './fields'
import { moveDeployments } from './join-deployments'
import { moveSeats } from './join-seats'

type Locked = Facts & { id: number }
export type Joining = {
  kept: Locked
  gone: Locked
  fromGone: readonly MergeField[]
  /** Null where the programme joined them by itself. */
  actorId: number | null
  now: Date
}

/**
 * Makes one person of two locked records: what is known of her, her seats, deployments and account are those of the one
 * that is kept; the other one stays as a way to find her. Keeps what is needed to undo it. Gives back the id of the
 * merge and what the history says of it; tells it in the history of the one that is gone.
 */
export async function joinPeople(tx: Tx, { kept, gone, fromGone, actorId, now }: Joining) {
  const after = mergedFacts(kept, gone, fromGone)
  const seats = await moveSeats(tx, kept.id, gone.id)
  const deployments = await moveDeployments(tx, kept.id, gone.id)
  const users = await tx
    .update(user)
    .set({ personId: kept.id })
    .where(eq(user.personId, gone.id))
    .returning({ id: user.id })
  // Whoever was found to be the one that is gone now leads on to the one that is kept.
  const records = await tx
    .update(person)
    .set({ mergedIntoId: kept.id })
    .where(eq(person.mergedIntoId, gone.id))
    .returning({ id: person.id })
  const before: MergeBefore = {
    kept: factsOf(kept),
    gone: factsOf(gone),
    after,
    moved: {
      seats: seats.moved,
      deployments: deployments.moved,
      users: users.map(({ id }) => id),
      records: records.map(({ id }) => id),
    },
    seats: seats.joined,
    deployments: deployments.joined,
    toldApart: await tellApartAlike(tx, kept.id, gone.id),
  }
  await tx
    .update(person)
    .set({
      ...after,
      nameKey: nameKey(after.givenNames, after.familyNames),
      sortedNameKey: sortedNameKey(after.givenNames, after.familyNames),
      version: sql`${person.version} + 1`,
      updatedAt: now,
    })
    .where(eq(person.id, kept.id))
  await tx
    .update(person)
    .set({ mergedIntoId: kept.id, version: sql`${person.version} + 1`, updatedAt: now })
    .where(eq(person.id, gone.id))
  const [made] = await tx
    .insert(personMerge)
    .values({ keptId: kept.id, goneId: gone.id, mergedBy: actorId, mergedAt: now, before })
    .returning({ id: personMerge.id })
  const id = (made as { id: number }).id
  const details = { person: `${gone.givenNames} ${gone.familyNames}`, personId: gone.id, mergeId: id }
  return { id, details }
}

/** Those from whom the one that is gone was told apart are others than the one that is kept, too. */
async function tellApartAlike(tx: Tx, keptId: number, goneId: number): Promise<number[]> {
  const rows = await tx
    .select()
    .from(personPair)
    .where(and(isNotNull(personPair.toldApartAt), or(eq(personPair.aId, goneId), eq(personPair.bId, goneId))))
  const others = rows.flatMap((row) => {
    const other = row.aId === goneId ? row.bId : row.aId
    return other === keptId
      ? []
      : [{ ...row, aId: Math.min(keptId, other), bId: Math.max(keptId, other), other }]
  })
  if (others.length === 0) return []
  const made = await tx
    .insert(personPair)
    .values(others.map(({ other: _, ...row }) => row))
    .onConflictDoNothing()
    .returning({ aId: personPair.aId, bId: personPair.bId })
  return made.map(({ aId, bId }) => (aId === keptId ? bId : aId))
}

/** Joins two locked records in the name of the programme, and tells it. */
export async function joinByItself(tx: Tx, kept: Locked, gone: Locked, now: Date) {
  const { details } = await joinPeople(tx, { kept, gone, fromGone: [], actorId: null, now })
  await record(tx, { entity: 'person', entityId: kept.id, verb: 'merge', actorId: null, at: now, details })
}

/** Locks records in the order of their numbers, whether they lead on to another one or not. */
export async function lockPeople(tx: Tx, ids: readonly number[]) {
  return tx
    .select()
    .from(person)
    .where(inArray(person.id, [...ids]))
    .orderBy(person.id)
    .for('update')
}
