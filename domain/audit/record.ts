import type { Tx } from '@/db/client'
import type { Entity } from '@/db/enums'
import { event } from '@/db/schema/event'
import type { Happening } from '../command'
import { tellOf } from '../notifications/tell'
import { oweToWebhooks } from '../webhooks/owe'

/**
 * Writes one event into the log, in the transaction of what it tells, tells whoever is to know of it, and owes it to
 * the other systems that want its kind.
 * Commands get this from `command`; call it directly only for a second record that the same verb touched.
 */
export async function record(
  tx: Tx,
  happening: Happening & { entity: Entity; verb: string; actorId: number | null; at: Date },
) {
  const { entity, entityId, verb, actorId, at, details = {} } = happening
  const [written] = await tx
    .insert(event)
    .values({
      at,
      actorId,
      entity,
      entityId,
      verb,
      fromStatus: happening.from ?? null,
      toStatus: happening.to ?? null,
      reason: happening.reason ?? null,
      details,
      actionId: happening.actionId ?? null,
    })
    .returning({ id: event.id })
  if (!written) return
  await tellOf(tx, { id: written.id, entity, entityId, verb, actorId, at, details })
  const { from, to } = happening
  await oweToWebhooks(tx, { id: written.id, entity, entityId, verb, from, to, at })
}
