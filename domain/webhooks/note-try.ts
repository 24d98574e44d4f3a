import { and, eq, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { DeliveryTrouble } from '@/db/enums'
import { enqueue } from '@/db/queue'
import { webhook, webhookDelivery } from '@/db/schema/webhook'
import { record } from '../audit/record'
import { holdWaiting } from './hold-waiting'
import { mostGivenUp, waits } from './limits'
import type { TakenDelivery } from './take-delivery'

/** How a try ended: what the receiver answered, if it did, and what was wrong with that. */
export type Tried = { answerCode: number | null; trouble: DeliveryTrouble | null }

/** "Gone" (RFC 9110, 15.5.11): a receiver that wants no more says so (Standard Webhooks, "Delivery"). */
const GONE = 410

/**
 * Notes how a try ended; what did not arrive is tried again later, with patience, and given up after a day. Where too
 * much was given up in a row, or the receiver wants no more, its webhook is switched off and the administrators are
 * told.
 */
export async function noteTry({ db, now }: { db: Db; now: Date }, taken: TakenDelivery, tried: Tried) {
  await db.transaction(async (tx) => {
    const tries = taken.tries + 1
    const isGone = tried.answerCode === GONE
    const wait = isGone ? undefined : waits[taken.tries]
    const nextTryAt = tried.trouble && wait !== undefined ? new Date(now.getTime() + wait) : null
    const status = !tried.trouble ? 'delivered' : nextTryAt ? 'waiting' : 'given_up'
    const [noted] = await tx
      .update(webhookDelivery)
      .set({ ...tried, status, tries, triedAt: now, takenAt: null, nextTryAt })
      .where(
        and(
          eq(webhookDelivery.id, taken.id),
          eq(webhookDelivery.turn, taken.turn),
          eq(webhookDelivery.tries, taken.tries),
        ),
      )
      .returning({ id: webhookDelivery.id })
    // Sent anew meanwhile, or thrown away with its webhook: that is what counts.
    if (!noted) return
    if (nextTryAt)
      await enqueue(tx, 'webhook', { deliveryId: taken.id, turn: taken.turn, tries }, { after: nextTryAt })
    if (status === 'delivered')
      await tx
        .update(webhook)
        .set({ givenUp: 0 })
        .where(and(eq(webhook.id, taken.webhookId), gt(webhook.givenUp, 0)))
    if (status === 'given_up') await countGivenUp(tx, taken, isGone, now)
  })
}

async function countGivenUp(tx: Tx, { webhookId }: TakenDelivery, isGone: boolean, now: Date) {
  const [counted] = await tx
    .update(webhook)
    .set({ givenUp: sql`${webhook.givenUp} + 1` })
    .where(eq(webhook.id, webhookId))
    .returning()
  if (counted?.status !== 'on' || (!isGone && counted.givenUp < mostGivenUp)) return
  await tx
    .update(webhook)
    .set({ status: 'off', version: counted.version + 1 })
    .where(eq(webhook.id, webhookId))
  await holdWaiting(tx, webhookId)
  await record(tx, {
    entity: 'webhook',
    entityId: webhookId,
    verb: 'giveUp',
    from: 'on',
    to: 'off',
    details: { title: counted.description },
    actorId: null,
    at: now,
  })
}
