import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, date, index, integer, jsonb, numeric, pgTable, text, unique } from 'drizzle-orm/pg-core'
import {
  aimLevels,
  type CountedMeasure,
  type CountingRule,
  type Gender,
  type InstitutionKind,
  indicatorSources,
  indicatorUnits,
} from '../enums'
import { action } from './action'
import { id, instant, type Labels, oneOf, version } from './columns'
import { user } from './user'

/** An objective, an outcome or an output: of an Action, or of the programme as a whole. */
export const aim = pgTable(
  'aim',
  {
    id: id(),
    /** Null: it is the programme's own. */
    actionId: integer().references(() => action.id, { onDelete: 'cascade' }),
    level: text({ enum: aimLevels }).notNull(),
    /** The outcome that an output leads to, the objective that an outcome serves. */
    parentId: integer().references((): AnyPgColumn => aim.id, { onDelete: 'set null' }),
    /** The programme's aim that one of an Action contributes to. */
    contributesToId: integer().references((): AnyPgColumn => aim.id, { onDelete: 'set null' }),
    title: text().notNull(),
    /** The title in other languages, where somebody wrote it. */
    titles: jsonb().$type<Partial<Labels>>().notNull().default({}),
    description: text(),
    position: integer().notNull(),
    version: version(),
  },
  (t) => [
    oneOf('aim_level', t.level, aimLevels),
    index('aim_action').on(t.actionId, t.position),
    index('aim_contributes').on(t.contributesToId),
  ],
)

/** What Minga counts for an indicator, and by which rule: kept with the indicator, because donors differ. */
export type IndicatorCount = {
  measure: CountedMeasure
  /** Of people: whether each counts once, or each time. */
  rule: CountingRule
  gender?: Gender
  institutionKind?: InstitutionKind
  countryCode?: string
}

export const indicator = pgTable(
  'indicator',
  {
    id: id(),
    aimId: integer()
      .notNull()
      .references(() => aim.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    titles: jsonb().$type<Partial<Labels>>().notNull().default({}),
    /** What exactly it measures, and where the figure comes from. */
    definition: text(),
    unit: text({ enum: indicatorUnits }).notNull(),
    /** Whether more is better. */
    ascending: boolean().notNull().default(true),
    /** Whether a value is all there is since the beginning, or that of its period alone. */
    cumulative: boolean().notNull().default(true),
    source: text({ enum: indicatorSources }).notNull(),
    count: jsonb().$type<IndicatorCount>(),
    baseline: numeric({ precision: 16, scale: 2, mode: 'number' }),
    baselineOn: date({ mode: 'string' }),
    baselineNote: text(),
    position: integer().notNull(),
    version: version(),
  },
  (t) => [
    oneOf('indicator_unit', t.unit, indicatorUnits),
    oneOf('indicator_source', t.source, indicatorSources),
    index('indicator_aim').on(t.aimId, t.position),
  ],
)

/** A period of an indicator, with what is to be reached in it. */
export const indicatorPeriod = pgTable(
  'indicator_period',
  {
    id: id(),
    indicatorId: integer()
      .notNull()
      .references(() => indicator.id, { onDelete: 'cascade' }),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    target: numeric({ precision: 16, scale: 2, mode: 'number' }),
    targetNote: text(),
  },
  (t) => [unique('indicator_period_ends').on(t.indicatorId, t.endsOn)],
)

/** A value that somebody measured. Nothing is written over: of two for one day the later one counts. */
export const indicatorActual = pgTable(
  'indicator_actual',
  {
    id: id(),
    indicatorId: integer()
      .notNull()
      .references(() => indicator.id, { onDelete: 'cascade' }),
    measuredOn: date({ mode: 'string' }).notNull(),
    value: numeric({ precision: 16, scale: 2, mode: 'number' }),
    /** How it was measured, or what was found where the indicator is one of words. */
    note: text(),
    women: integer(),
    men: integer(),
    recordedBy: integer().references(() => user.id),
    recordedAt: instant().notNull(),
  },
  (t) => [index('indicator_actual_of').on(t.indicatorId, t.measuredOn, t.id)],
)
