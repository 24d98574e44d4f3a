import type { Tx } from '@/db/client'
import type { Entity } from '@/db/enums'
import { event } from '@/db/schema/event'
import type { Happening } from '../command'

/**
 * Writes one event into the log, in the transaction of what it tells.
 * Commands get this from `command`; call it directly only for a second record that the same verb touched.
 */
export async function record(
  tx: Tx,
  happening: Happening & { entity: Entity; verb: string; actorId: number | null; at: Date },
) {
  await tx.insert(event).values({
    at: happening.at,
    actorId: happening.actorId,
    entity: happening.entity,
    entityId: happening.entityId,
    verb: happening.verb,
    fromStatus: happening.from ?? null,
    toStatus: happening.to ?? null,
    reason: happening.reason ?? null,
    details: happening.details ?? {},
    actionId: happening.actionId ?? null,
  })
}
