import { sql } from 'drizzle-orm'
import {
  char,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { locales, publicationStatuses, tagVocabularies, transactionKinds } from '../enums'
import { action } from './action'
import { id, instant, oneOf } from './columns'
import { country } from './reference'
import { user } from './user'

/** A code of an official list on an Action. */
export const actionTag = pgTable(
  'action_tag',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    vocabulary: text({ enum: tagVocabularies }).notNull(),
    code: text().notNull(),
    /** Of a sector, its share of the Action; those of all sectors add up to 100. */
    percentage: numeric({ precision: 5, scale: 2, mode: 'number' }),
    /** Of a policy marker: 0 not targeted, 1 significant, 2 principal. */
    significance: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.actionId, t.vocabulary, t.code] }),
    oneOf('action_tag_vocabulary', t.vocabulary, tagVocabularies),
    index('action_tag_code').on(t.vocabulary, t.code),
  ],
)

/**
 * What share of an Action is for a country (ISO 3166-1 alpha-2) or a region (by the DAC's list); all of them add up
 * to 100.
 */
export const actionShare = pgTable(
  'action_share',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    place: text().notNull(),
    percentage: numeric({ precision: 5, scale: 2, mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.actionId, t.place] }),
    check('action_share_place', sql`${t.place} ~ '^([A-Z]{2}|[0-9]{2,4})$'`),
  ],
)

/** A place where an Action happens. */
export const actionLocation = pgTable(
  'action_location',
  {
    id: id(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    countryCode: char({ length: 2 }).references(() => country.code),
    /** Degrees of WGS 84. */
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    position: integer().notNull(),
  },
  (t) => [index('action_location_action').on(t.actionId, t.position)],
)

/** What is published about an Action in one language, where that is not what its fiche says. */
export const actionWords = pgTable(
  'action_words',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    locale: text({ enum: locales }).notNull(),
    title: text().notNull(),
    description: text(),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.locale] })],
)

/** Money that moved for an Action. EUR. */
export const actionTransaction = pgTable(
  'action_transaction',
  {
    id: id(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    kind: text({ enum: transactionKinds }).notNull(),
    day: date({ mode: 'string' }).notNull(),
    amount: numeric({ precision: 14, scale: 2, mode: 'number' }).notNull(),
    description: text().notNull(),
  },
  (t) => [
    oneOf('action_transaction_kind', t.kind, transactionKinds),
    index('action_transaction_action').on(t.actionId, t.day),
  ],
)

/** A problem of an Action in open data, by its key of `iati.problems`. */
export type KeptProblem = { reference: string; problem: string }

/** A publishing of the open data: the log of them; the files of the last one are what the world reads. */
export const publication = pgTable(
  'publication',
  {
    id: id(),
    status: text({ enum: publicationStatuses }).notNull(),
    askedBy: integer().references(() => user.id),
    askedAt: instant().notNull(),
    endedAt: instant(),
    /** The Action after which the work goes on. */
    reached: integer().notNull().default(0),
    /** Actions in the file, and those held back because something is wrong with them. */
    actions: integer().notNull().default(0),
    heldBack: integer().notNull().default(0),
    bytes: integer().notNull().default(0),
    /** SHA-256 of each file. */
    digests: jsonb().$type<{ activities?: string; organisation?: string }>().notNull().default({}),
    /** What was wrong, the first of them. */
    problems: jsonb().$type<KeptProblem[]>().notNull().default([]),
    /** What the official schemas and rules said, where they were at hand. */
    validation: jsonb().$type<{ by: 'own' | 'official'; errors: string[] }>(),
  },
  (t) => [
    oneOf('publication_status', t.status, publicationStatuses),
    index('publication_status_id').on(t.status, t.id),
  ],
)

/** A part of a published file: it is written and read part by part, so that its size costs no memory. */
export const publicationPart = pgTable(
  'publication_part',
  {
    publicationId: integer()
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    file: text({ enum: ['activities', 'organisation'] }).notNull(),
    number: integer().notNull(),
    content: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.file, t.number] })],
)
