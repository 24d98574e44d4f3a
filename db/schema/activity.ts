import { sql } from 'drizzle-orm'
import { boolean, char, date, index, integer, numeric, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { activityKinds, activityModes, activityStatuses } from '../enums'
import { action } from './action'
import { id, instant, oneOf, searched, version } from './columns'
import { institution } from './institution'
import { person } from './person'
import { country } from './reference'

export const activity = pgTable(
  'activity',
  {
    id: id(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    /** 1, 2, 2.1 … within its Action. */
    number: text().notNull(),
    kind: text({ enum: activityKinds }).notNull(),
    title: text().notNull(),
    status: text({ enum: activityStatuses }).notNull(),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    mode: text({ enum: activityModes }).notNull().default('on_site'),
    place: text(),
    countryCode: char({ length: 2 }).references(() => country.code),
    /** ISO 639-1 codes. */
    languages: text().array().notNull().default(sql`'{}'`),
    interpretation: boolean().notNull().default(false),
    objective: text(),
    agenda: text(),
    /** EUR. */
    plannedCost: numeric({ precision: 14, scale: 2, mode: 'number' }),
    /** EUR. */
    actualCost: numeric({ precision: 14, scale: 2, mode: 'number' }),
    /** The names of the sessions of a day, in order; empty where a day is one whole. */
    sessions: text().array().notNull().default(sql`'{}'`),
    /** The share of its sessions, 0.8 for 80 %, from which somebody attended; the programme's where empty. */
    completionRate: numeric({ precision: 4, scale: 3, mode: 'number' }),
    /** The score of the test after it from which it is passed; empty where no test decides. */
    passMark: numeric({ precision: 6, scale: 2, mode: 'number' }),
    /** Why an activity that was held has no roster. */
    noRosterReason: text(),
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    search: searched(`title || ' ' || coalesce(place, '')`),
  },
  (t) => [
    oneOf('activity_status', t.status, activityStatuses),
    unique('activity_number').on(t.actionId, t.number),
    index('activity_starts').on(sql`coalesce(${t.startsOn}, 'infinity'::date)`, t.id),
    index('activity_title').on(t.title, t.id),
    index('activity_status_starts').on(t.status, sql`coalesce(${t.startsOn}, 'infinity'::date)`, t.id),
    index('activity_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
)

/** A figure without names: an old list is lost, or a partner gives only totals. */
export const headcount = pgTable(
  'headcount',
  {
    id: id(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    women: integer(),
    men: integer(),
    other: integer(),
    total: integer().notNull(),
    note: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [index('headcount_activity').on(t.activityId)],
)

/** An expert on an activity. */
export const deployment = pgTable(
  'deployment',
  {
    id: id(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    personId: integer()
      .notNull()
      .references(() => person.id),
    /** The administration that lends the expert. */
    institutionId: integer().references(() => institution.id),
    daysPlanned: integer(),
    daysWorked: integer(),
  },
  (t) => [
    unique('deployment_person').on(t.activityId, t.personId),
    index('deployment_by_person').on(t.personId),
  ],
)
