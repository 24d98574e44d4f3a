import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { id, instant } from './columns'
import { person } from './person'
import { user } from './user'

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
