import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge } from '@/db/schema/person-merge'
import type { MergeBefore } from './before'

/**
 * The seats of an activity that became part of another one when two records were joined, each with that one: for
 * devices that have an older list. Takes the id of the activity.
 */
export async function seatsJoined(tx: Tx, activityId: number): Promise<Map<number, number>> {
  const there = tx
    .select({ id: participation.personId })
    .from(participation)
    .where(eq(participation.activityId, activityId))
  const leadingThere = tx.select({ id: person.id }).from(person).where(inArray(person.mergedIntoId, there))
  const rows = await tx
    .select({ seats: sql<MergeBefore['seats'] | null>`${personMerge.before} -> 'seats'` })
    .from(personMerge)
    .where(
      and(
        isNull(personMerge.undoneAt),
        or(inArray(personMerge.keptId, there), inArray(personMerge.keptId, leadingThere)),
      ),
    )
  return new Map(
    rows.flatMap(({ seats }) =>
      (seats ?? [])
        .filter(({ seat }) => seat.activity_id === activityId)
        .map(({ seat, into }) => [seat.id, into] as const),
    ),
  )
}
