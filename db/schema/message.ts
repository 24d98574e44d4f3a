import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { messageAudiences } from '../enums'
import { id, instant, oneOf } from './columns'
import { request } from './request'
import { user } from './user'

/**
 * What is written on a case, in one thread for each request: messages that the authority reads too, and notes that
 * never leave the team. Nothing that was written is edited.
 */
export const message = pgTable(
  'message',
  {
    id: id(),
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    audience: text({ enum: messageAudiences }).notNull(),
    authorId: integer()
      .notNull()
      .references(() => user.id),
    body: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [
    oneOf('message_audience', t.audience, messageAudiences),
    index('message_request').on(t.requestId, t.id),
  ],
)

/** How far a user has read the thread of a case. */
export const threadReading = pgTable(
  'thread_reading',
  {
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    lastMessageId: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.userId] })],
)
