import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { deliveryStatuses } from '@/db/enums'
import { webhook, webhookDelivery } from '@/db/schema/webhook'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { keysetPage, type ListQuery } from '../paging'
import { refuseOthers } from './visibility'

/** What is shown of a webhook: never its secrets. */
const shown = {
  id: webhook.id,
  url: webhook.url,
  description: webhook.description,
  kinds: webhook.kinds,
  status: webhook.status,
  givenUp: webhook.givenUp,
  formerUntil: webhook.formerUntil,
  version: webhook.version,
  madeAt: webhook.madeAt,
  lastDeliveredAt: sql<string | null>`(
    select to_char(max(d.tried_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from ${webhookDelivery} d
    where d.webhook_id = ${webhook.id} and d.status = 'delivered')`,
  waiting: sql<number>`(
    select count(*)::int from ${webhookDelivery} d
    where d.webhook_id = ${webhook.id} and d.status in ('waiting', 'paused'))`,
}

/** All webhooks, in the order in which they were added. Throws `not_found` to whoever keeps none. */
export async function listWebhooks(db: Db, actor: Actor) {
  refuseOthers(actor)
  return db.select(shown).from(webhook).orderBy(asc(webhook.id))
}
export type ListedWebhook = Awaited<ReturnType<typeof listWebhooks>>[number]

/** One webhook; throws `not_found`. */
export async function getWebhook(db: Db, actor: Actor, id: number) {
  refuseOthers(actor)
  const [found] = await db.select(shown).from(webhook).where(eq(webhook.id, id))
  if (!found) throw notFound()
  return found
}

/** What was, is or will be sent to a webhook, the latest first, page by page. Throws `not_found`. */
export async function listDeliveries(
  db: Db,
  actor: Actor,
  webhookId: number,
  query: ListQuery & { status?: string },
) {
  await getWebhook(db, actor, webhookId)
  const status = deliveryStatuses.find((known) => known === query.status)
  const where = and(
    eq(webhookDelivery.webhookId, webhookId),
    status ? eq(webhookDelivery.status, status) : undefined,
  )
  return keysetPage({
    query: { ...query, sort: undefined },
    id: webhookDelivery.id,
    sorts: { id: webhookDelivery.id },
    defaultSort: '-id',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...shownDelivery, sortValue })
        .from(webhookDelivery)
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countUpTo(db, where, limit),
  })
}
export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>['rows'][number]

const shownDelivery = {
  id: webhookDelivery.id,
  messageId: webhookDelivery.messageId,
  type: sql<string>`${webhookDelivery.message} ->> 'type'`,
  reference: sql<string | null>`${webhookDelivery.message} ->> 'reference'`,
  status: webhookDelivery.status,
  tries: webhookDelivery.tries,
  triedAt: webhookDelivery.triedAt,
  answerCode: webhookDelivery.answerCode,
  trouble: webhookDelivery.trouble,
  nextTryAt: webhookDelivery.nextTryAt,
  madeAt: webhookDelivery.madeAt,
}

async function countUpTo(db: Db, where: SQL | undefined, limit: number) {
  const some = db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(where)
    .limit(limit)
    .as('some')
  const [row] = await db.select({ count: count() }).from(some)
  return row?.count ?? 0
}
