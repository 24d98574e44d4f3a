import { char, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { locales, registrationStatuses } from '../enums'
import { id, instant, oneOf } from './columns'
import { institution } from './institution'
import { country, region } from './reference'
import { user } from './user'

/** An authority that is new asks for an account; a coordinator lets it in or refuses. */
export const registration = pgTable(
  'registration',
  {
    id: id(),
    key: uuid().notNull().unique().defaultRandom(),
    status: text({ enum: registrationStatuses }).notNull().default('waiting'),
    authority: text().notNull(),
    parentAuthority: text(),
    countryCode: char({ length: 2 })
      .notNull()
      .references(() => country.code),
    regionCode: text()
      .notNull()
      .references(() => region.code),
    name: text().notNull(),
    function: text().notNull(),
    email: text().notNull(),
    phone: text(),
    locale: text({ enum: locales }).notNull(),
    reason: text(),
    askedAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: integer().references(() => user.id),
    /** Why it was refused. */
    answer: text(),
    institutionId: integer().references(() => institution.id),
    userId: integer().references(() => user.id),
  },
  (t) => [
    oneOf('registration_status', t.status, registrationStatuses),
    index('registration_waiting').on(t.status, t.askedAt),
  ],
)
