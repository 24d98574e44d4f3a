import { isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { personPair } from '@/db/schema/person-merge'

/**
 * Notes that somebody looked at two records and said that they are two people. Gives back whether any of the pairs
 * had not been told apart before.
 */
export async function noteToldApart(
  tx: Tx,
  pairs: readonly (readonly [number, number])[],
  actorId: number,
  now: Date,
): Promise<boolean> {
  const rows = new Map(
    pairs.flatMap(([one, other]) =>
      one === other ? [] : [[`${Math.min(one, other)} ${Math.max(one, other)}`, [one, other] as const]],
    ),
  )
  if (rows.size === 0) return false
  const told = { toldApartAt: now, toldApartBy: actorId }
  const noted = await tx
    .insert(personPair)
    .values(
      [...rows.values()].map(([one, other]) => ({
        aId: Math.min(one, other),
        bId: Math.max(one, other),
        score: 0,
        why: [],
        foundAt: now,
        ...told,
      })),
    )
    .onConflictDoUpdate({
      target: [personPair.aId, personPair.bId],
      set: told,
      setWhere: isNull(personPair.toldApartAt),
    })
    .returning({ aId: personPair.aId })
  return noted.length > 0
}
