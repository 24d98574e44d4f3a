import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Entity } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { followUp } from '@/db/schema/follow-up'
import { meeting } from '@/db/schema/meeting'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import type { WebhookMessage } from '@/db/schema/webhook'

export type Told = {
  id: number
  entity: Entity
  entityId: number
  verb: string
  from?: string | null
  to?: string | null
  at: Date
}

/**
 * What another system is told of an event: what happened to which record, and where to ask for it. Never who did it,
 * to whom or why, and nothing that was written. Null where there is nothing that it could ask for.
 */
export async function messageOf(tx: Tx, event: Told): Promise<WebhookMessage | null> {
  const found = await whereabouts(tx, event.entity, event.entityId)
  if (!found) return null
  return {
    type: `${event.entity}.${event.verb}`,
    at: event.at.toISOString(),
    entity: event.entity,
    reference: found.reference,
    from: event.from ?? null,
    to: event.to ?? null,
    path: found.path,
  }
}

type Found = { reference: string; path: string } | null

async function whereabouts(tx: Tx, entity: Entity, id: number): Promise<Found> {
  switch (entity) {
    case 'request': {
      const [row] = await tx.select({ reference: request.reference }).from(request).where(eq(request.id, id))
      return row?.reference ? { reference: row.reference, path: `/requests/${row.reference}` } : null
    }
    case 'action': {
      const [row] = await tx.select({ reference: action.reference }).from(action).where(eq(action.id, id))
      return row ? { reference: row.reference, path: `/actions/${row.reference}` } : null
    }
    case 'activity': {
      const [row] = await tx
        .select({ reference: action.reference, number: activity.number })
        .from(activity)
        .innerJoin(action, eq(action.id, activity.actionId))
        .where(eq(activity.id, id))
      return row ? { reference: `${row.reference}/${row.number}`, path: `/activities/${id}` } : null
    }
    case 'result': {
      const [row] = await tx.select({ reference: result.reference }).from(result).where(eq(result.id, id))
      return row ? { reference: row.reference, path: `/results/${row.reference}` } : null
    }
    case 'follow_up': {
      const [row] = await tx
        .select({ reference: action.reference, months: followUp.months })
        .from(followUp)
        .innerJoin(action, eq(action.id, followUp.actionId))
        .where(eq(followUp.id, id))
      return row ? { reference: `${row.reference}/${row.months}`, path: `/follow-ups/${id}` } : null
    }
    case 'meeting': {
      const [row] = await tx.select({ reference: meeting.reference }).from(meeting).where(eq(meeting.id, id))
      return row ? { reference: row.reference, path: `/meetings/${row.reference}` } : null
    }
    default:
      return null
  }
}
