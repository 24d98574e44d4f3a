import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { enqueueAll } from '@/db/queue'
import { webhook, webhookDelivery } from '@/db/schema/webhook'
import { daysKept } from './limits'
import { sendHeld } from './send-held'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** As many as are looked after at a time. */
const atATime = 1000

/**
 * Keeps webhooks in order, once an hour: what was held beside one being switched on is sent, what lost its job gets
 * another, and deliveries and former secrets that are past their time are forgotten.
 */
export async function keepWebhooksInOrder({ db, now }: { db: Db; now: Date }) {
  const held = await db
    .selectDistinct({ id: webhookDelivery.webhookId })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(and(eq(webhook.status, 'on'), eq(webhookDelivery.status, 'paused')))
  for (const { id } of held) await db.transaction((tx) => sendHeld(tx, id))
  await db.transaction(async (tx) => {
    const late = await tx
      .select({ deliveryId: webhookDelivery.id, turn: webhookDelivery.turn, tries: webhookDelivery.tries })
      .from(webhookDelivery)
      .where(
        and(
          eq(webhookDelivery.status, 'waiting'),
          sql`coalesce(${webhookDelivery.nextTryAt}, ${webhookDelivery.madeAt}) < ${new Date(now.getTime() - HOUR).toISOString()}`,
          sql`coalesce(${webhookDelivery.takenAt}, '-infinity') < ${new Date(now.getTime() - HOUR).toISOString()}`,
        ),
      )
      .orderBy(webhookDelivery.id)
      .limit(atATime)
    const known = await jobsOf(
      tx,
      late.map(({ deliveryId }) => deliveryId),
    )
    await enqueueAll(
      tx,
      'webhook',
      late.filter(({ deliveryId, turn, tries }) => !known.has(`${deliveryId} ${turn} ${tries}`)),
    )
  })
  await db.update(webhook).set({ formerSecret: null, formerUntil: null }).where(lt(webhook.formerUntil, now))
  const old = db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(
      and(
        lt(webhookDelivery.madeAt, new Date(now.getTime() - daysKept * DAY)),
        ne(webhookDelivery.status, 'waiting'),
      ),
    )
  await db.delete(webhookDelivery).where(inArray(webhookDelivery.id, old))
}

/** The jobs that are still to be done for these deliveries, each by delivery, turn and try. */
async function jobsOf(db: Pick<Db, 'execute'>, ids: readonly number[]) {
  if (ids.length === 0) return new Set<string>()
  const rows = await db.execute<{ job: string }>(
    sql`select concat_ws(' ', data ->> 'deliveryId', data ->> 'turn', data ->> 'tries') as job from pgboss.job
        where name = 'webhook' and state < 'completed' and (data ->> 'deliveryId')::bigint in ${ids}`,
  )
  return new Set(rows.map(({ job }) => job))
}
