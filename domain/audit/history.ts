import { and, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Entity } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { result } from '@/db/schema/result'
import { user } from '@/db/schema/user'
import { type Actor, isStaff } from '../actor'

/**
 * What happened to a record, newest first; for an Action also what happened to its activities and results, each
 * with the record that it happened to. Takes a record that the caller has already found to be visible; gives back
 * `limit` events at most.
 */
export async function history(db: Db, entity: Entity, entityId: number, limit = 500) {
  return eventsOf(db, entity, entityId, limit)
}

/**
 * The same as far as its reader may know it (brief, "Roles"): an event may name trainees, costs, opinions and papers
 * that are not shared, and a reason may be an internal note. So whoever is not of the team reads only which status
 * was reached, when and by whom. `only` asks for some verbs alone.
 */
export async function historyFor(
  db: Db,
  actor: Actor,
  entity: Entity,
  entityId: number,
  only?: readonly string[],
) {
  if (isStaff(actor))
    return eventsOf(db, entity, entityId, 500, only ? inArray(event.verb, [...only]) : undefined)
  const moves = await eventsOf(db, entity, entityId, 500, isNotNull(event.toStatus))
  return moves.map((move) => ({ ...move, reason: null }))
}

/** A person's history is that of every record that was found to be hers. */
const ofPerson = (id: number) =>
  sql`${event.entityId} in (select ${person.id} from ${person} where ${person.id} = ${id} or ${person.mergedIntoId} = ${id})`

async function eventsOf(db: Db, entity: Entity, entityId: number, limit: number, which?: SQL) {
  const own = and(
    eq(event.entity, entity),
    entity === 'person' ? ofPerson(entityId) : eq(event.entityId, entityId),
  )
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
    .where(and(entity === 'action' ? or(own, eq(event.actionId, entityId)) : own, which))
    .orderBy(desc(event.at), desc(event.id))
    .limit(limit)
}

export type HistoryEntry = Awaited<ReturnType<typeof history>>[number]
