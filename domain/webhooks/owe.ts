import { arrayContains, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { enqueueAll } from '@/db/queue'
import { webhook, webhookDelivery } from '@/db/schema/webhook'
import { webhookKindOf } from './kinds'
import { messageOf, type Told } from './message-of'

/** Owes an event to every webhook that wants its kind, in its transaction; while one is off, it is held for it. */
export async function oweToWebhooks(tx: Tx, event: Told) {
  const kind = webhookKindOf(event)
  if (!kind) return
  const wanting = await tx
    .select({ id: webhook.id, status: webhook.status })
    .from(webhook)
    .where(arrayContains(webhook.kinds, [kind]))
  const message = wanting.length > 0 ? await messageOf(tx, event) : null
  if (!message) return
  const owed = await tx
    .insert(webhookDelivery)
    .values(
      wanting.map(({ id, status }) => ({
        webhookId: id,
        eventId: event.id,
        message,
        status: status === 'on' ? ('waiting' as const) : ('paused' as const),
        madeAt: event.at,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: webhookDelivery.id, status: webhookDelivery.status })
  await enqueueAll(
    tx,
    'webhook',
    owed
      .filter(({ status }) => status === 'waiting')
      .map(({ id }) => ({ deliveryId: id, turn: 1, tries: 0 })),
  )
}

/** At so many a time jobs are written. */
const atATime = 1000

/** Sends deliveries once more from the first try, whatever was to come of them; gives back how many. */
export async function sendOnceMore(tx: Tx, ids: readonly number[]): Promise<number> {
  for (let at = 0; at < ids.length; at += atATime) {
    const sent = await tx
      .update(webhookDelivery)
      .set({
        turn: sql`${webhookDelivery.turn} + 1`,
        status: 'waiting',
        tries: 0,
        takenAt: null,
        nextTryAt: null,
      })
      .where(inArray(webhookDelivery.id, ids.slice(at, at + atATime)))
      .returning({ deliveryId: webhookDelivery.id, turn: webhookDelivery.turn, tries: webhookDelivery.tries })
    await enqueueAll(tx, 'webhook', sent)
  }
  return ids.length
}
