import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { webhookDelivery } from '@/db/schema/webhook'
import { sendOnceMore } from './owe'

/** Sends what was held for a webhook while it was off; gives back how much that was. */
export async function sendHeld(tx: Tx, webhookId: number) {
  const held = await tx
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.webhookId, webhookId), eq(webhookDelivery.status, 'paused')))
    .orderBy(asc(webhookDelivery.id))
  return sendOnceMore(
    tx,
    held.map(({ id }) => id),
  )
}
