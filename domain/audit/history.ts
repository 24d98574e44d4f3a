import { and, desc, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Entity } from '@/db/enums'
import { event } from '@/db/schema/event'
import { user } from '@/db/schema/user'

/**
 * What happened to a record, newest first; for an Action also what happened to its activities and results.
 * Takes a record that the caller has already found to be visible.
 */
export async function history(db: Db, entity: Entity, entityId: number, limit = 100) {
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
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(entity === 'action' ? or(own, eq(event.actionId, entityId)) : own)
    .orderBy(desc(event.at), desc(event.id))
    .limit(limit)
}

export type HistoryEntry = Awaited<ReturnType<typeof history>>[number]
