import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import {
  char,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { actionScopes, actionStatuses, locales, openDataChoices, quotedMeasures } from '../enums'
import { id, instant, oneOf, searched, version } from './columns'
import { institution } from './institution'
import { country, region, thematicArea } from './reference'
import { user } from './user'

export const action = pgTable(
  'action',
  {
    id: id(),
    reference: text().notNull().unique(),
    name: text().notNull(),
    scope: text({ enum: actionScopes }).notNull(),
    countryCode: char({ length: 2 }).references(() => country.code),
    regionCode: text()
      .notNull()
      .references(() => region.code),
    status: text({ enum: actionStatuses }).notNull(),
    context: text(),
    objective: text(),
    expectedResult: text(),
    /** In which its fiche is written; null where it is that of the open data. */
    language: text({ enum: locales }),
    mainAreaId: integer().references(() => thematicArea.id),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    /** The years as a publication printed them, kept beside the dates of the record. */
    yearsPublished: text(),
    leadId: integer().references(() => user.id),
    /** EUR. */
    budget: numeric({ precision: 14, scale: 2, mode: 'number' }),
    predecessorId: integer().references((): AnyPgColumn => action.id),
    endorsedOn: date({ mode: 'string' }),
    openData: text({ enum: openDataChoices }).notNull().default('as_programme'),
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    search: searched(`reference || ' ' || name`),
  },
  (t) => [
    oneOf('action_status', t.status, actionStatuses),
    oneOf('action_open_data', t.openData, openDataChoices),
    index('action_starts').on(sql`coalesce(${t.startsOn}, 'infinity'::date)`, t.id),
    index('action_name').on(t.name, t.id),
    index('action_status_starts').on(t.status, sql`coalesce(${t.startsOn}, 'infinity'::date)`, t.id),
    index('action_lead').on(t.leadId),
    index('action_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
)

export const actionArea = pgTable(
  'action_area',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    areaId: integer()
      .notNull()
      .references(() => thematicArea.id),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.areaId] })],
)

/** Partner authorities and other institutions on an Action. */
export const actionPartner = pgTable(
  'action_partner',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    institutionId: integer()
      .notNull()
      .references(() => institution.id),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.institutionId] })],
)

/** Countries that take part besides the one that asked: involved, or lending experts. */
export const actionCountry = pgTable(
  'action_country',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    countryCode: char({ length: 2 })
      .notNull()
      .references(() => country.code),
    role: text({ enum: ['involved', 'experts'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.countryCode, t.role] })],
)

/** The officers who work on an Action besides its lead. */
export const actionTeam = pgTable(
  'action_team',
  {
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    userId: integer()
      .notNull()
      .references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.userId] }), index('action_team_user').on(t.userId)],
)

/** The plan of an Action as it stood after each change, with the reason for the change. */
export const actionPlan = pgTable(
  'action_plan',
  {
    id: id(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    reason: text().notNull(),
    activities: jsonb().$type<PlannedActivity[]>().notNull(),
    madeBy: integer().references(() => user.id),
    madeAt: instant().notNull(),
  },
  (t) => [unique('action_plan_number').on(t.actionId, t.number)],
)
export type PlannedActivity = {
  number: string
  kind: string
  title: string
  status: string
  startsOn: string | null
  endsOn: string | null
  place: string | null
}

/** A figure that somebody published, kept beside the one that Minga counts. */
export const quotedFigure = pgTable('quoted_figure', {
  id: id(),
  measure: text({ enum: quotedMeasures }).notNull(),
  value: numeric({ precision: 14, scale: 2, mode: 'number' }).notNull(),
  year: integer(),
  regionCode: text().references(() => region.code),
  actionId: integer().references(() => action.id, { onDelete: 'cascade' }),
  wording: text().notNull(),
  source: text().notNull(),
})
