import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { deliveryStatuses, deliveryTroubles, webhookKinds, webhookStatuses } from '../enums'
import { id, instant, oneOf, version } from './columns'
import { event } from './event'
import { user } from './user'

/** An address of another system that is told of what happens; its secrets are sealed with the installation's. */
export const webhook = pgTable(
  'webhook',
  {
    id: id(),
    url: text().notNull(),
    description: text().notNull(),
    kinds: text({ enum: webhookKinds }).array().notNull(),
    status: text({ enum: webhookStatuses }).notNull().default('on'),
    /** What signs, and what signed before the last change, which counts until a moment. */
    secret: text().notNull(),
    formerSecret: text(),
    formerUntil: instant(),
    /** Deliveries that were given up since the last one that arrived. */
    givenUp: integer().notNull().default(0),
    version: version(),
    madeBy: integer().references(() => user.id),
    madeAt: instant().notNull(),
  },
  (t) => [oneOf('webhook_status', t.status, webhookStatuses)],
)

/** What a receiver is told of an event; where to ask for more is below the address of the installation. */
export type WebhookMessage = {
  type: string
  at: string
  entity: string | null
  reference: string | null
  from: string | null
  to: string | null
  /** Below /api/v1. */
  path: string | null
}

/** That a webhook is owed an event: written in the transaction of the event, sent after it, kept for some weeks. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    webhookId: integer()
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    /** None for a trial. */
    eventId: bigint({ mode: 'number' }).references(() => event.id),
    /** By which a receiver knows what it has had before: it stays the same however often it is sent. */
    messageId: uuid().notNull().defaultRandom(),
    message: jsonb().$type<WebhookMessage>().notNull(),
    status: text({ enum: deliveryStatuses }).notNull(),
    /** How often it was asked to be sent, and the tries of the last time. */
    turn: integer().notNull().default(1),
    tries: integer().notNull().default(0),
    /** A worker has it in hand since then. */
    takenAt: instant(),
    /** Of the last try: when, what the receiver answered, what went wrong. */
    triedAt: instant(),
    answerCode: integer(),
    trouble: text({ enum: deliveryTroubles }),
    nextTryAt: instant(),
    madeAt: instant().notNull(),
  },
  (t) => [
    oneOf('webhook_delivery_status', t.status, deliveryStatuses),
    unique('webhook_delivery_event').on(t.webhookId, t.eventId),
    index('webhook_delivery_of').on(t.webhookId, t.id),
    index('webhook_delivery_open').on(t.webhookId).where(sql`status in ('waiting', 'paused')`),
    index('webhook_delivery_made').on(t.madeAt),
    index('webhook_delivery_event_id').on(t.eventId).where(sql`event_id is not null`),
  ],
)
