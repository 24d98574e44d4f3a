import { sql } from 'drizzle-orm'
import { char, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { genders } from '../enums'
import { id, instant, oneOf, version } from './columns'
import { institution } from './institution'
import { country } from './reference'

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
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    oneOf('person_gender', t.gender, genders),
    index('person_name').on(t.nameKey, t.id),
    index('person_sorted_name').on(t.sortedNameKey),
    index('person_email').on(t.email),
    index('person_institution').on(t.institutionId, t.nameKey, t.id),
    index('person_country').on(t.countryCode, t.nameKey, t.id),
    index('person_created').on(t.createdAt, t.id),
    index('person_search').using(
      'gin',
      sql`search_text(${t.givenNames} || ' ' || ${t.familyNames} || ' ' || coalesce(${t.email}, '')) gin_trgm_ops`,
    ),
  ],
)
