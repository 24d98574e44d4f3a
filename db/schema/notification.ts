import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { letterKinds, locales, mailChoices, notificationKinds } from '../enums'
import { id, instant, oneOf } from './columns'
import { event } from './event'
import { user } from './user'

/** That somebody is told of an event; written in the transaction of the event. */
export const notification = pgTable(
  'notification',
  {
    id: id(),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text({ enum: notificationKinds }).notNull(),
    eventId: bigint({ mode: 'number' })
      .notNull()
      .references(() => event.id),
    /** The page that it leads to, for this reader. */
    href: text().notNull(),
    /** What its sentence is filled with. */
    params: jsonb().$type<Record<string, string>>().notNull(),
    madeAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [
    oneOf('notification_kind', t.kind, notificationKinds),
    unique('notification_event').on(t.userId, t.eventId, t.kind),
    index('notification_user').on(t.userId, t.id),
  ],
)

/** How a user wants to be told of a kind by e-mail, where it is not the usual way. */
export const notificationChoice = pgTable(
  'notification_choice',
  {
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text({ enum: notificationKinds }).notNull(),
    mail: text({ enum: mailChoices }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind] }),
    oneOf('notification_choice_kind', t.kind, notificationKinds),
    oneOf('notification_choice_mail', t.mail, mailChoices),
  ],
)

/** The outbox: an e-mail that is owed, written in the transaction of what it tells and sent after it, once. */
export const letter = pgTable(
  'letter',
  {
    id: id(),
    kind: text({ enum: letterKinds }).notNull(),
    /** Empty for somebody without an account. */
    userId: integer().references(() => user.id, { onDelete: 'cascade' }),
    notificationId: integer().references(() => notification.id, { onDelete: 'cascade' }),
    address: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    /** What its words are filled with; emptied of secrets once it is sent. */
    params: jsonb().$type<Record<string, unknown>>().notNull(),
    madeAt: instant().notNull(),
    sentAt: instant(),
    /** Why the last try failed. */
    trouble: text(),
    tries: integer().notNull().default(0),
  },
  (t) => [oneOf('letter_kind', t.kind, letterKinds), index('letter_user').on(t.userId, t.madeAt)],
)

/** What the demo's own mail server took in instead of sending it anywhere. */
export const caughtMail = pgTable(
  'caught_mail',
  {
    id: id(),
    from: text().notNull(),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    caughtAt: instant().notNull(),
  },
  (t) => [index('caught_mail_to').on(t.to, t.id)],
)
