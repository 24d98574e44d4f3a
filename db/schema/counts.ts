import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, pgTable, pgView, smallint, text } from 'drizzle-orm/pg-core'
import { participationRoles } from '../enums'

/*
 * What figures are counted from, so that a whole year takes no longer with a million participations. The database keeps
 * all of it true by itself (0003_counts.sql): nobody else writes here, and `rebuild_counts()` makes it anew.
 */

/** What each seat adds to figures; a record that leads on to another one has none. */
export const countedSeat = pgTable(
  'counted_seat',
  {
    participationId: bigint({ mode: 'number' }).primaryKey(),
    activityId: integer().notNull(),
    personId: integer().notNull(),
    role: text({ enum: participationRoles }).notNull(),
    /** In which its activity was held, by its first day; empty where it was not. */
    year: smallint(),
    female: boolean().notNull(),
    /** Days on which somebody was there. */
    days: integer().notNull(),
    /** Sessions that count for having attended. */
    sessions: integer().notNull(),
    /** The first and the last of the days on which somebody was there. */
    firstDay: date({ mode: 'string' }),
    lastDay: date({ mode: 'string' }),
    /** With a score before and one after. */
    scored: boolean().notNull(),
    completed: boolean().notNull(),
  },
  (t) => [
    index('counted_seat_person').on(t.personId, t.year, t.role, t.completed),
    index('counted_seat_first_day').on(t.year, t.firstDay).where(sql`year is not null`),
    index('counted_seat_last_day').on(t.year, t.lastDay).where(sql`year is not null`),
    index('counted_seat_activity').on(t.activityId, t.role, t.personId, t.completed, t.female),
  ],
)

/**
 * Changes in what the seats of a role add up to on an activity: their sum is what stands. Only ever added to, so nobody
 * waits for another; an hourly job puts them together.
 */
export const activityCount = pgTable(
  'activity_count',
  {
    activityId: integer().notNull(),
    role: text({ enum: participationRoles }).notNull(),
    seats: integer().notNull(),
    completed: integer().notNull(),
    scored: integer().notNull(),
    days: integer().notNull(),
  },
  (t) => [index('activity_count_activity').on(t.activityId, t.role)],
)

/** Trainees of a year as they were when the hourly job last counted, each once; year 0 is all years. */
export const yearCount = pgTable('year_count', {
  year: smallint().primaryKey(),
  trainees: integer().notNull(),
  women: integer().notNull(),
  completers: integer().notNull(),
})

/** By how many seats as trainee somebody has more or fewer in a year since then. */
export const yearChange = pgTable(
  'year_change',
  {
    year: smallint().notNull(),
    personId: integer().notNull(),
    seats: integer().notNull(),
    completed: integer().notNull(),
    /** Seats of women. */
    women: integer().notNull(),
  },
  (t) => [index('year_change_year').on(t.year, t.personId)],
)

/** Trainees of a year as they are now, each once; year 0 is all years. */
export const peopleOfYear = pgView('people_of_year', {
  year: smallint().notNull(),
  trainees: integer().notNull(),
  women: integer().notNull(),
  completers: integer().notNull(),
}).existing()

/** Puts together what was added since the last time. */
export const foldCounts = sql`select fold_counts()`
/** Counts everything anew: after rows were put in past the triggers. */
export const rebuildCounts = sql`select rebuild_counts()`
