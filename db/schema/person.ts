import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import {
  boolean,
  char,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { genders } from '../enums'
import { id, instant, oneOf, searched, version } from './columns'
import { institution } from './institution'
import { country } from './reference'
import { user } from './user'

const rareGender = sql`gender not in ('female', 'male')`
/** What is to be held against all others: new, or changed since it was. */
export const unmatched = sql.raw(
  'merged_into_id is null and anonymised_at is null and (matched_at is null or matched_at < updated_at)',
)

/** A human being, once, however many lists name them. */
export const person = pgTable(
  'person',
  {
    id: id(),
    givenNames: text().notNull(),
    familyNames: text().notNull(),
    /** Family then given names without accents or case: what lists sort and match by. */
    nameKey: text().notNull(),
    /** The words of the name in alphabetical order: what finds a name whose order differs. */
    sortedNameKey: text().notNull(),
    gender: text({ enum: genders }).notNull().default('not_said'),
    email: text(),
    phone: text(),
    institutionId: integer().references(() => institution.id),
    unit: text(),
    position: text(),
    countryCode: char({ length: 2 }).references(() => country.code),
    state: text(),
    dateOfBirth: date({ mode: 'string' }),
    /** Whether mailings may reach her; empty where nobody asked. Asked apart from everything else. */
    mailingConsent: boolean(),
    /** The record that holds her now, where two were found to be one person. */
    mergedIntoId: integer().references((): AnyPgColumn => person.id),
    /** When everything that says who she is was taken out. */
    anonymisedAt: instant(),
    /** When the record was last held against all others; it is due again once it was changed. */
    matchedAt: instant(),
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    search: searched(`given_names || ' ' || family_names || ' ' || coalesce(email, '')`),
  },
  (t) => [
    oneOf('person_gender', t.gender, genders),
    index('person_name').on(t.nameKey, t.id),
    index('person_sorted_name').on(t.sortedNameKey),
    index('person_email').on(t.email),
    index('person_institution').on(t.institutionId, t.nameKey, t.id),
    index('person_country').on(t.countryCode, t.nameKey, t.id),
    index('person_created').on(t.createdAt, t.id),
    index('person_country_created').on(t.countryCode, t.createdAt, t.id),
    // Women and men stand close together in any order; the others would be looked for among all.
    index('person_rare_gender').on(t.gender, t.nameKey, t.id).where(rareGender),
    index('person_rare_gender_created').on(t.gender, t.createdAt, t.id).where(rareGender),
    index('person_search').using('gin', t.search.op('gin_trgm_ops')),
    index('person_merged').on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index('person_unmatched').on(t.updatedAt, t.id).where(unmatched),
  ],
)

/** That two records were found to be one person; what was moved is kept, so that it can be put back. */
export const personMerge = pgTable(
  'person_merge',
  {
    id: id(),
    keptId: integer()
      .notNull()
      .references(() => person.id),
    goneId: integer()
      .notNull()
      .references(() => person.id),
    mergedBy: integer().references(() => user.id),
    mergedAt: instant().notNull(),
    /** Both records and the rows of theirs that were touched, as they stood. */
    before: jsonb().$type<Record<string, unknown>>().notNull(),
    undoneBy: integer().references(() => user.id),
    undoneAt: instant(),
  },
  (t) => [index('person_merge_kept').on(t.keptId), index('person_merge_gone').on(t.goneId)],
)

/** Two records that may be one person, waiting for somebody to look; the smaller id first. */
export const personPair = pgTable(
  'person_pair',
  {
    aId: integer()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    bId: integer()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** From 0 to 1. */
    score: numeric({ precision: 5, scale: 4, mode: 'number' }).notNull(),
    /** Keys of the namespace `matchReasons`. */
    why: text().array().notNull(),
    foundAt: instant().notNull(),
    /** When somebody said that they are two people; such a pair does not come back. */
    toldApartAt: instant(),
    toldApartBy: integer().references(() => user.id),
  },
  (t) => [
    primaryKey({ columns: [t.aId, t.bId] }),
    check('person_pair_order', sql`${t.aId} < ${t.bId}`),
    index('person_pair_b').on(t.bId),
    index('person_pair_waiting').on(t.score, t.aId, t.bId).where(sql`told_apart_at is null`),
  ],
)
