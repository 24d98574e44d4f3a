import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, char, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { genders } from '../enums'
import { id, instant, oneOf, searched, version } from './columns'
import { institution } from './institution'
import { country } from './reference'

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
