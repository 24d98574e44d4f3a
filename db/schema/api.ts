import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { apiScopes } from '../enums'
import { id, instant } from './columns'
import { user } from './user'

/** A key with which a program acts for a user, within its scopes; only the SHA-256 of its secret is kept. */
export const apiToken = pgTable(
  'api_token',
  {
    id: id(),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    hash: text().notNull().unique(),
    scopes: text({ enum: apiScopes }).array().notNull(),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    lastUsedAt: instant(),
  },
  (t) => [index('api_token_user').on(t.userId)],
)

/** What a write with an Idempotency-Key was answered, so that it is done once however often it is sent. */
export const apiAnswer = pgTable(
  'api_answer',
  {
    tokenId: integer()
      .notNull()
      .references(() => apiToken.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    /** The SHA-256 of what was asked. */
    digest: text().notNull(),
    status: integer().notNull(),
    body: text(),
    etag: text(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.key] }), index('api_answer_at').on(t.answeredAt)],
)

/** How often a token was used in a minute. */
export const apiUse = pgTable(
  'api_use',
  {
    tokenId: integer()
      .notNull()
      .references(() => apiToken.id, { onDelete: 'cascade' }),
    minute: instant().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.minute] })],
)
