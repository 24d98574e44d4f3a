import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { notFound } from '../errors'

/** A seat on an activity that is locked, with the name of who has it; throws `not_found`. */
export async function seatOn(tx: Tx, activityId: number, participationId: number) {
  const [row] = await tx
    .select({
      id: participation.id,
      personId: participation.personId,
      role: participation.role,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(and(eq(participation.id, participationId), eq(participation.activityId, activityId)))
  if (!row) throw notFound()
  const { givenNames, familyNames, ...seat } = row
  return { ...seat, name: `${givenNames} ${familyNames}` }
}
