import type { Db } from '@/db/client'
import { type Actor, isStaff } from '../actor'
import { actorById } from '../users/queries'

/** Who answers for a schedule; null where the account is closed or not of the team any more. */
export async function ownerOf(db: Db, { ownerId }: { ownerId: number }): Promise<Actor | null> {
  const found = await actorById(db, ownerId)
  return found && isStaff(found) ? found : null
}
