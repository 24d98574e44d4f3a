import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { certificateStatuses, locales } from '../enums'
import { activity } from './activity'
import { id, instant, oneOf } from './columns'
import { participation } from './participation'
import { user } from './user'

/** Everything that a certificate says, as it stood on the day of its issue. */
export type CertificateFacts = {
  givenNames: string
  familyNames: string
  activity: {
    title: string
    kind: string
    startsOn: string
    endsOn: string
    place: string | null
    countryCode: string | null
    mode: string
  }
  action: { name: string; reference: string }
  programme: { name: string; fullName: string }
  /** Days attended, of how many there were. */
  days: number
  ofDays: number
  signature: { name: string; function: string; line: string } | null
}

/** That somebody took part; what it says is frozen, and it can be revoked but not changed. */
export const certificate = pgTable(
  'certificate',
  {
    id: id(),
    /** What is printed on it and typed in to check it. */
    code: text().notNull().unique(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    /** The seat that it is for; empty where the seat was taken away after the certificate was revoked. */
    participationId: bigint({ mode: 'number' }).references(() => participation.id, { onDelete: 'set null' }),
    status: text({ enum: certificateStatuses }).notNull().default('issued'),
    locale: text({ enum: locales }).notNull(),
    facts: jsonb().$type<CertificateFacts>().notNull(),
    /** The signed Open Badges 3.0 credential. */
    credential: text().notNull(),
    issuedAt: instant().notNull(),
    issuedBy: integer().references(() => user.id),
    /** When it was sent by e-mail for the last time. */
    sentAt: instant(),
    revokedAt: instant(),
    revokedBy: integer().references(() => user.id),
    revokedReason: text(),
    /** The certificate beside which it stands, where two records of one person each had one for the same seat. */
    twinOfId: integer().references((): AnyPgColumn => certificate.id),
  },
  (t) => [
    oneOf('certificate_status', t.status, certificateStatuses),
    uniqueIndex('certificate_seat')
      .on(t.participationId)
      .where(sql`status = 'issued' and twin_of_id is null`),
    index('certificate_participation').on(t.participationId),
    index('certificate_activity').on(t.activityId, t.id),
  ],
)

/** The keys with which credentials are signed; a retired one stays, so that older credentials can be verified. */
export const signingKey = pgTable('signing_key', {
  /** Its name in the credentials. */
  kid: text().primaryKey(),
  publicKey: jsonb().$type<Record<string, unknown>>().notNull(),
  /** Sealed with the secret of the installation. */
  privateKey: text().notNull(),
  madeAt: instant().notNull(),
  retiredAt: instant(),
})
