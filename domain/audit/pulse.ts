import { and, eq, inArray, isNotNull, max, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { event } from '@/db/schema/event'
import { request } from '@/db/schema/request'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { visibleRequests } from '../requests/visibility'

/** What everybody on a case may know of besides that a status was reached. */
const told = ['write', 'sendFiche']

/**
 * The last event of a request and of the Action that answers it that the actor may know of, as a number that changes
 * when there is something new to see; 0 before the first. Throws `not_found`.
 */
export async function pulseOf(db: Db, actor: Actor, reference: string) {
  const [found] = await db
    .select({ id: request.id, actionId: request.actionId })
    .from(request)
    .where(and(eq(request.reference, reference), visibleRequests(actor)))
  if (!found) throw notFound()
  const { id, actionId } = found
  const known = isStaff(actor)
    ? undefined
    : or(
        isNotNull(event.toStatus),
        inArray(event.verb, told),
        sql`${event.details}->>'audience' in ('authority', 'public')`,
      )
  // One look into an index for each, since an "or" over both would walk through the whole log.
  const last = async (where: Parameters<typeof and>[0]) =>
    (
      await db
        .select({ id: max(event.id) })
        .from(event)
        .where(and(where, known))
    )[0]?.id ?? 0
  return Math.max(
    await last(and(eq(event.entity, 'request'), eq(event.entityId, id))),
    actionId === null ? 0 : await last(and(eq(event.entity, 'action'), eq(event.entityId, actionId))),
    actionId === null ? 0 : await last(eq(event.actionId, actionId)),
  )
}
