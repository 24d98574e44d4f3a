import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { webhookDelivery } from '@/db/schema/webhook'

/** Holds what waits to be sent to a webhook that is switched off; its jobs find nothing to do. */
export const holdWaiting = (tx: Tx, webhookId: number) =>
  tx
    .update(webhookDelivery)
    .set({ status: 'paused', takenAt: null, nextTryAt: null })
    .where(and(eq(webhookDelivery.webhookId, webhookId), eq(webhookDelivery.status, 'waiting')))
