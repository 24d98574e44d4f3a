import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { person } from '@/db/schema/person'
import { personMerge } from '@/db/schema/person-merge'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { readablePeople } from './visibility'

/** The record that holds a person now, by any number that she ever had; null where it is not there for the actor. */
export async function whereSheIs(db: Db, actor: Actor, id: number): Promise<number | null> {
  const [found] = await db
    .select({ id: person.id, mergedIntoId: person.mergedIntoId })
    .from(person)
    .where(and(eq(person.id, id), readablePeople(actor)))
  return found ? (found.mergedIntoId ?? found.id) : null
}

/** The records that were found to be this person and joined with hers, as they stand; the latest first. */
export async function mergedInto(db: Db, id: number) {
  return db
    .select({
      mergeId: personMerge.id,
      id: person.id,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      email: person.email,
      mergedAt: personMerge.mergedAt,
      /** Null where the programme joined them by itself. */
      by: user.name,
    })
    .from(personMerge)
    .innerJoin(person, eq(person.id, personMerge.goneId))
    .leftJoin(user, eq(user.id, personMerge.mergedBy))
    .where(and(eq(personMerge.keptId, id), isNull(personMerge.undoneAt)))
    .orderBy(desc(personMerge.mergedAt), desc(personMerge.id))
}
export type MergedRecord = Awaited<ReturnType<typeof mergedInto>>[number]
