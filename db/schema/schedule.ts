import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import {
  editionAudiences,
  locales,
  reportFormats,
  reportKinds,
  schedulePeriods,
  scheduleRhythms,
  scheduleRunStatuses,
  scheduleStatuses,
} from '../enums'
import { id, instant, oneOf, version } from './columns'
import { edition } from './edition'
import { user } from './user'

/** A report that is frozen and sent of its own accord, on days of the programme's calendar. */
export const schedule = pgTable(
  'schedule',
  {
    id: id(),
    status: text({ enum: scheduleStatuses }).notNull().default('running'),
    title: text().notNull(),
    kind: text({ enum: reportKinds }).notNull(),
    /** What it is about, without the period, which each run fills in. */
    scope: jsonb().$type<Record<string, string>>().notNull(),
    period: text({ enum: schedulePeriods }).notNull(),
    rhythm: text({ enum: scheduleRhythms }).notNull(),
    /** The day of the week, month, quarter or year, from 1; the last one where there are fewer. */
    day: integer().notNull(),
    audience: text({ enum: editionAudiences }).notNull(),
    countries: text().array().notNull(),
    /** What somebody without an account is sent. */
    format: text({ enum: reportFormats }).notNull(),
    /** Who answers for it, and with whose eyes it is made for the team. */
    ownerId: integer()
      .notNull()
      .references(() => user.id),
    /** What was due before is not caught up on. */
    since: instant().notNull(),
    createdAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    oneOf('schedule_status', t.status, scheduleStatuses),
    oneOf('schedule_kind', t.kind, reportKinds),
    oneOf('schedule_period', t.period, schedulePeriods),
    oneOf('schedule_rhythm', t.rhythm, scheduleRhythms),
    oneOf('schedule_audience', t.audience, editionAudiences),
  ],
)

/** To whom a scheduled report goes: an account, or an address in a language. */
export const scheduleRecipient = pgTable(
  'schedule_recipient',
  {
    id: id(),
    scheduleId: integer()
      .notNull()
      .references(() => schedule.id, { onDelete: 'cascade' }),
    userId: integer().references(() => user.id),
    address: text(),
    locale: text({ enum: locales }),
  },
  (t) => [index('schedule_recipient_schedule').on(t.scheduleId)],
)

/** A run of a schedule. There is one for each of its periods, however many workers look, and any number on demand. */
export const scheduleRun = pgTable(
  'schedule_run',
  {
    id: id(),
    scheduleId: integer()
      .notNull()
      .references(() => schedule.id, { onDelete: 'cascade' }),
    /** "2026-Q2"; the moment, where somebody asked for it out of turn. */
    turn: text().notNull(),
    status: text({ enum: scheduleRunStatuses }).notNull().default('making'),
    editionId: integer().references(() => edition.id),
    begunAt: instant().notNull(),
    endedAt: instant(),
    /** Who asked for it out of turn. */
    askedBy: integer().references(() => user.id),
    /** Letters written, and recipients who got none since they may not read it or have no open account. */
    sent: integer().notNull().default(0),
    leftOut: integer().notNull().default(0),
    /** Why it failed, as a key of `errors`. */
    trouble: text(),
  },
  (t) => [
    oneOf('schedule_run_status', t.status, scheduleRunStatuses),
    unique('schedule_run_turn').on(t.scheduleId, t.turn),
    index('schedule_run_edition').on(t.editionId),
  ],
)
