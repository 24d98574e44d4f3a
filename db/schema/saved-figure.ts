import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { figureForms, figureReports, figureStatuses } from '../enums'
import { id, instant, type Labels, oneOf, version } from './columns'
import { user } from './user'

/** A figure that somebody put together, to be looked at again: what it asks is kept, and counted whenever it is read. */
export const savedFigure = pgTable(
  'saved_figure',
  {
    id: id(),
    /** In the languages in which it was given one; in others it is told what is counted by what. */
    titles: jsonb().$type<Partial<Labels>>().notNull(),
    measure: text().notNull(),
    /** What it is grouped by, the first as rows. */
    groupBy: text().array().notNull(),
    /** What the groups are cut into, as columns. */
    splitBy: text(),
    form: text({ enum: figureForms }).notNull(),
    /** What it is narrowed to, as an address says it: `{ region: "lac", year: "2017" }`. */
    filters: jsonb().$type<Record<string, string>>().notNull(),
    /** Whether its maker keeps it to herself or the team has it too. */
    status: text({ enum: figureStatuses }).notNull(),
    ownerId: integer()
      .notNull()
      .references(() => user.id),
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    oneOf('saved_figure_form', t.form, figureForms),
    oneOf('saved_figure_status', t.status, figureStatuses),
    index('saved_figure_owner').on(t.ownerId),
  ],
)

/** A kind of report that a figure of the team is part of, and its place among those of that report. */
export const savedFigureReport = pgTable(
  'saved_figure_report',
  {
    kind: text({ enum: figureReports }).notNull(),
    figureId: integer()
      .notNull()
      .references(() => savedFigure.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.figureId] }),
    oneOf('saved_figure_report_kind', t.kind, figureReports),
    index('saved_figure_report_figure').on(t.figureId),
  ],
)

/** A figure on somebody's own home page. */
export const savedFigurePin = pgTable(
  'saved_figure_pin',
  {
    userId: integer()
      .notNull()
      .references(() => user.id),
    figureId: integer()
      .notNull()
      .references(() => savedFigure.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.figureId] }), index('saved_figure_pin_figure').on(t.figureId)],
)

/**
 * A link by which whoever holds it sees a figure, as far as whoever made the link may tell everybody; only the SHA-256
 * of its secret is kept.
 */
export const savedFigureLink = pgTable(
  'saved_figure_link',
  {
    id: id(),
    figureId: integer()
      .notNull()
      .references(() => savedFigure.id, { onDelete: 'cascade' }),
    hash: text().notNull().unique(),
    madeBy: integer()
      .notNull()
      .references(() => user.id),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index('saved_figure_link_open').on(t.figureId).where(sql`revoked_at is null`)],
)
