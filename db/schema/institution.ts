import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { char, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { institutionKinds } from '../enums'
import { id, oneOf } from './columns'
import { country, region } from './reference'

/** Any body that asks, takes part, lends an expert or sends trainees. */
export const institution = pgTable(
  'institution',
  {
    id: id(),
    name: text().notNull(),
    nameKey: text().notNull(),
    shortName: text(),
    kind: text({ enum: institutionKinds }).notNull(),
    countryCode: char({ length: 2 }).references(() => country.code),
    regionCode: text().references(() => region.code),
    parentId: integer().references((): AnyPgColumn => institution.id),
    /** What open data names it by, after org-id.guide: a list, a hyphen and its number there, such as XM-DAC-47122. */
    orgIdentifier: text(),
  },
  (t) => [
    oneOf('institution_kind', t.kind, institutionKinds),
    unique('institution_name').on(t.nameKey, t.countryCode).nullsNotDistinct(),
    index('institution_country').on(t.countryCode),
  ],
)
