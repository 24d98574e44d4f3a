import { and, desc, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Entity } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { result } from '@/db/schema/result'
import { user } from '@/db/schema/user'

/**
 * What happened to a record, newest first; for an Action also what happened to its activities and results, each
 * with the record that it happened to. Takes a record that the caller has already found to be visible; gives back
 * `limit` events at most.
 */
export async function history(db: Db, entity: Entity, entityId: number, limit = 500) {
  const own = and(eq(event.entity, entity), eq(event.entityId, entityId))
  return db
    .select({
      id: event.id,
      at: event.at,
      actor: user.name,
      entity: event.entity,
      entityId: event.entityId,
      verb: event.verb,
      from: event.fromStatus,
      to: event.toStatus,
      reason: event.reason,
      details: event.details,
      activity: { number: activity.number, title: activity.title },
      result: { reference: result.reference, title: result.title },
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .leftJoin(activity, and(eq(event.entity, 'activity'), eq(activity.id, event.entityId)))
    .leftJoin(result, and(eq(event.entity, 'result'), eq(result.id, event.entityId)))
    .where(entity === 'action' ? or(own, eq(event.actionId, entityId)) : own)
    .orderBy(desc(event.at), desc(event.id))
    .limit(limit)
}

export type HistoryEntry = Awaited<ReturnType<typeof history>>[number]
