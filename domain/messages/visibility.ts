import { eq, type SQL, sql } from 'drizzle-orm'
import { message } from '@/db/schema/message'
import { type Actor, isStaff } from '../actor'

/**
 * What this actor may read of the thread of a request that is there for her, as a condition on `message`: everything
 * for the team, what was written to it or by it for the authority, nothing for an observer or an expert.
 */
export function visibleMessages(actor: Actor): SQL | undefined {
  if (isStaff(actor)) return undefined
  return actor.role === 'focal_point' ? eq(message.audience, 'authority') : sql`false`
}
