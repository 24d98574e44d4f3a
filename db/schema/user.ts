import { sql } from 'drizzle-orm'
import {
  boolean,
  char,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { locales, roles } from '../enums'
import { id, instant, oneOf } from './columns'
import { institution } from './institution'
import { country, region } from './reference'

export const user = pgTable(
  'user_account',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    locale: text({ enum: locales }).notNull().default('en'),
    passwordHash: text(),
    active: boolean().notNull().default(true),
    institutionId: integer().references(() => institution.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    oneOf('user_role', t.role, roles),
    oneOf('user_locale', t.locale, locales),
    uniqueIndex('user_email').on(sql`lower(${t.email})`),
  ],
)

/** The regions given to a coordinator or an officer. */
export const userRegion = pgTable(
  'user_region',
  {
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    regionCode: text()
      .notNull()
      .references(() => region.code),
  },
  (t) => [primaryKey({ columns: [t.userId, t.regionCode] })],
)

/** The countries given to an observer. */
export const userCountry = pgTable(
  'user_country',
  {
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    countryCode: char({ length: 2 })
      .notNull()
      .references(() => country.code),
  },
  (t) => [primaryKey({ columns: [t.userId, t.countryCode] })],
)

/** A signed-in browser; ended on the server when its user signs out. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
    endedAt: instant(),
    userAgent: text(),
  },
  (t) => [index('session_user').on(t.userId)],
)

/** Every attempt to sign in, so that guessing is slowed down and seen. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    id: id(),
    email: text().notNull(),
    address: text().notNull(),
    at: instant().notNull(),
    succeeded: boolean().notNull(),
  },
  (t) => [
    index('sign_in_attempt_email').on(t.email, t.at),
    index('sign_in_attempt_address').on(t.address, t.at),
  ],
)
