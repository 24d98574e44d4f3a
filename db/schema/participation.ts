import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { checkInKinds, locales, participationRoles } from '../enums'
import { activity } from './activity'
import { id, instant, oneOf, version } from './columns'
import { consentText } from './consent'
import { institution } from './institution'
import { person } from './person'
import { user } from './user'

/** One upload of an attendance list. */
export const rosterImport = pgTable(
  'roster_import',
  {
    id: id(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    filename: text().notNull(),
    digest: text().notNull(),
    rows: integer().notNull(),
    newPeople: integer().notNull(),
    knownPeople: integer().notNull(),
    skippedRows: integer().notNull(),
    /** The words that stood on the paper; empty where none are known. */
    consentTextId: integer().references(() => consentText.id),
    consentLanguage: text({ enum: locales }),
    importedBy: integer().references(() => user.id),
    importedAt: instant().notNull(),
  },
  (t) => [index('roster_import_activity').on(t.activityId)],
)

/** A person on an activity in a role: one seat. */
export const participation = pgTable(
  'participation',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    personId: integer()
      .notNull()
      .references(() => person.id),
    role: text({ enum: participationRoles }).notNull().default('trainee'),
    /** Where the person worked when taking part. */
    institutionId: integer().references(() => institution.id),
    position: text(),
    /** Scores in percent, so that they can be compared and averaged over lists. */
    scoreBefore: numeric({ precision: 6, scale: 2, mode: 'number' }),
    scoreAfter: numeric({ precision: 6, scale: 2, mode: 'number' }),
    /** The most points that the score was given out of, by which it is shown; empty where it was given in percent. */
    scoreBeforeOf: numeric({ precision: 6, scale: 2, mode: 'number' }),
    scoreAfterOf: numeric({ precision: 6, scale: 2, mode: 'number' }),
    /** To the processing of her data. */
    consent: boolean(),
    /** The words that she agreed to, where they are known. */
    consentTextId: integer().references(() => consentText.id),
    /** The language in which she read them; empty where nobody knows. */
    consentLanguage: text({ enum: locales }),
    /** To pictures of her; empty where nobody asked. */
    pictureConsent: boolean(),
    importId: integer().references(() => rosterImport.id, { onDelete: 'set null' }),
    version: version(),
    createdAt: instant().notNull(),
  },
  (t) => [
    oneOf('participation_role', t.role, participationRoles),
    unique('participation_seat').on(t.activityId, t.personId, t.role),
    index('participation_person').on(t.personId),
    // Few seats have scores.
    index('participation_scored')
      .on(t.personId)
      .where(sql`score_before is not null and score_after is not null`),
    // Nearly everybody is a trainee; the others would be looked for among all.
    index('participation_other_role').on(t.role, t.id).where(sql`role <> 'trainee'`),
  ],
)

/** A day on which somebody was there; a day without a row is a day not attended. */
export const attendance = pgTable(
  'attendance',
  {
    participationId: bigint({ mode: 'number' })
      .notNull()
      .references(() => participation.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    /** The sessions of the day that she came to, from 1. */
    sessions: smallint().array().notNull().default(sql`'{1}'`),
  },
  (t) => [
    primaryKey({ columns: [t.participationId, t.day] }),
    index('attendance_day').on(t.day, t.participationId),
  ],
)

/**
 * The last tick of a session by hand, also the one that took a presence away: the later tick counts, in whatever
 * order phones without a network send theirs.
 */
export const attendanceTick = pgTable(
  'attendance_tick',
  {
    participationId: bigint({ mode: 'number' })
      .notNull()
      .references(() => participation.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    session: smallint().notNull(),
    present: boolean().notNull(),
    /** When it was ticked, by the clock of the device set right by ours. */
    tickedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.participationId, t.day, t.session] })],
)

/** A link to check people in on the spot, shown as a QR code; only the SHA-256 of its secret is kept. */
export const checkInLink = pgTable(
  'check_in_link',
  {
    id: id(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    kind: text({ enum: checkInKinds }).notNull(),
    hash: text().notNull().unique(),
    /** The days that can be ticked by it. */
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    madeBy: integer()
      .notNull()
      .references(() => user.id),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    oneOf('check_in_link_kind', t.kind, checkInKinds),
    index('check_in_link_activity').on(t.activityId),
  ],
)

/** Somebody who checked in on the spot and is on no list, until an officer says who it is. */
export const arrival = pgTable(
  'arrival',
  {
    /** Made by the phone, so that what is sent twice is there once. */
    id: uuid().primaryKey(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    checkInLinkId: integer()
      .notNull()
      .references(() => checkInLink.id),
    day: date({ mode: 'string' }).notNull(),
    session: smallint().notNull(),
    givenNames: text().notNull(),
    familyNames: text().notNull(),
    email: text(),
    institution: text(),
    consent: boolean(),
    arrivedAt: instant().notNull(),
    /** The seat that it became; empty while it waits, and where it was left out. */
    participationId: bigint({ mode: 'number' }).references(() => participation.id, { onDelete: 'set null' }),
    settledAt: instant(),
    settledBy: integer().references(() => user.id),
  },
  (t) => [index('arrival_activity').on(t.activityId)],
)

/**
 * What a column header of a list was said to mean, for the next list of the same authority, or of any where the
 * institution is 0.
 */
export const rememberedColumn = pgTable(
  'remembered_column',
  {
    institutionId: integer().notNull().default(0),
    headerKey: text().notNull(),
    field: text().notNull(),
    /** Only of scores: "percent", or the most points that they are given out of. */
    scale: text(),
    rememberedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.headerKey] })],
)

/** A list that was uploaded and waits for the officer's word; kept for a day. */
export const rosterUpload = pgTable('roster_upload', {
  id: id(),
  activityId: integer()
    .notNull()
    .references(() => activity.id, { onDelete: 'cascade' }),
  userId: integer()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  filename: text().notNull(),
  digest: text().notNull(),
  /** What the officer said about its rows so far, by row. */
  said: jsonb().$type<SaidOfRows>().notNull().default({}),
  uploadedAt: instant().notNull(),
})

export type SaidOfRows = {
  /** Who a doubtful row is: `person:12`, `row:0.7`, `new` or `out`. */
  choices?: Record<string, string>
  leaveOut?: string[]
  /** What a row should say, by field. */
  corrections?: Record<string, Record<string, string>>
}
