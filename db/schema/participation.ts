import {
  bigint,
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { participationRoles } from '../enums'
import { activity } from './activity'
import { id, instant, oneOf, version } from './columns'
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
    scoreBefore: numeric({ precision: 6, scale: 2, mode: 'number' }),
    scoreAfter: numeric({ precision: 6, scale: 2, mode: 'number' }),
    consent: boolean(),
    importId: integer().references(() => rosterImport.id, { onDelete: 'set null' }),
    version: version(),
    createdAt: instant().notNull(),
  },
  (t) => [
    oneOf('participation_role', t.role, participationRoles),
    unique('participation_seat').on(t.activityId, t.personId, t.role),
    index('participation_person').on(t.personId),
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
  },
  (t) => [primaryKey({ columns: [t.participationId, t.day] })],
)

/** What a column header of a list was said to mean, for the next list. */
export const rememberedColumn = pgTable('remembered_column', {
  headerKey: text().primaryKey(),
  field: text().notNull(),
  rememberedAt: instant().notNull(),
})

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
  uploadedAt: instant().notNull(),
})
