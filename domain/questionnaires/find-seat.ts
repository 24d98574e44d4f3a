import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { nameTokens } from '../names'

/**
 * Whose seat somebody in the room means who wrote her address or her name: the one trainee of the activity with this
 * address, or with this name in any order; else the one whose name holds at least two of these words and all of them.
 * Null where it is nobody's, or could be two people's.
 */
export async function findSeat(tx: Tx, activityId: number, who: string): Promise<number | null> {
  const seats = await tx
    .select({ id: participation.id, email: person.email, sortedNameKey: person.sortedNameKey })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(and(eq(participation.activityId, activityId), eq(participation.role, 'trainee')))
  const written = who.trim().toLowerCase()
  const words = nameTokens(who).sort()
  const tries = [
    seats.filter(({ email }) => email !== null && email.toLowerCase() === written),
    seats.filter(({ sortedNameKey }) => sortedNameKey === words.join(' ')),
    words.length < 2
      ? []
      : seats.filter(({ sortedNameKey }) => {
          const own = sortedNameKey.split(' ')
          return words.every((word) => own.includes(word))
        }),
  ]
  const found = tries.find((those) => those.length > 0)
  return found?.length === 1 ? (found[0]?.id ?? null) : null
}
