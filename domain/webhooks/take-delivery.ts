import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { webhook, webhookDelivery } from '@/db/schema/webhook'

/** Which try of a delivery a job is about: a job that comes late or twice finds that it was made already. */
export type DeliveryJob = { deliveryId: number; turn: number; tries: number }

/** For so long nobody else takes a delivery that a worker has in hand: far longer than a try may last. */
const inHandFor = 60_000

export type TakenDelivery = NonNullable<Exclude<Awaited<ReturnType<typeof takeDelivery>>, 'in hand'>>

/**
 * Takes a delivery in hand for one try; null when there is nothing to do, `in hand` while another worker is at it. A
 * delivery whose webhook was switched off meanwhile is held.
 */
export async function takeDelivery({ db, now }: { db: Db; now: Date }, job: DeliveryJob) {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(webhookDelivery)
      .where(eq(webhookDelivery.id, job.deliveryId))
      .for('update')
    if (found?.status !== 'waiting' || found.turn !== job.turn || found.tries !== job.tries) return null
    if (found.takenAt && now.getTime() - found.takenAt.getTime() < inHandFor) return 'in hand' as const
    const [to] = await tx.select().from(webhook).where(eq(webhook.id, found.webhookId))
    if (!to) return null
    const isOff = to.status === 'off'
    await tx
      .update(webhookDelivery)
      .set(isOff ? { status: 'paused', takenAt: null, nextTryAt: null } : { takenAt: now })
      .where(eq(webhookDelivery.id, found.id))
    return isOff ? null : { ...found, takenAt: now, to }
  })
}
