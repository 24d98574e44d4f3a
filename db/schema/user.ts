import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
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
import { linkPurposes, locales, roles } from '../enums'
import { id, instant, oneOf, version } from './columns'
import { institution } from './institution'
import { person } from './person'
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
    /** Who an expert is among the people of the programme. */
    personId: integer().references(() => person.id),
    function: text(),
    phone: text(),
    /** The second factor: what an authenticator app holds, and since when it was shown to. */
    totpSecret: text(),
    totpConfirmedAt: instant(),
    /** The last time step that was used, so that no code counts twice. */
    totpLastStep: integer(),
    /** Hours (0 to 23) of the user's own day between which no e-mail is sent; neither or both. */
    quietFrom: integer(),
    quietUntil: integer(),
    /** IANA name; the programme's own when empty. */
    timeZone: text(),
    /** The focal point who took over. */
    replacedById: integer().references((): AnyPgColumn => user.id),
    version: version(),
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
    /** While the second factor has not been shown, a session opens nothing. */
    secondFactorDue: boolean().notNull().default(false),
    /** The wrong codes that were shown to it while it waited for the second factor. */
    wrongCodes: integer().notNull().default(0),
    lastSeenAt: instant(),
    userAgent: text(),
    address: text(),
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

/** Codes that open an account once when its second factor is lost; only their hashes are kept. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
    usedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hash] })],
)

/** A link that was sent to a user, good once and not for long; only the SHA-256 of its secret is kept. */
export const userLink = pgTable(
  'user_link',
  {
    hash: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    purpose: text({ enum: linkPurposes }).notNull(),
    /** The address that its user will have once it is followed; only until then. */
    email: text(),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [oneOf('user_link_purpose', t.purpose, linkPurposes), index('user_link_user').on(t.userId)],
)

/** Who a user is at a provider of identities (OpenID Connect). */
export const userIdentity = pgTable(
  'user_identity',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    linkedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('user_identity_user').on(t.userId)],
)
