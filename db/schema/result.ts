import { date, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { resultKinds, resultStatuses } from '../enums'
import { action } from './action'
import { activity } from './activity'
import { id, instant, oneOf, searched, version } from './columns'
import { document } from './document'

export const result = pgTable(
  'result',
  {
    id: id(),
    reference: text().notNull().unique(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    activityId: integer().references(() => activity.id),
    kind: text({ enum: resultKinds }).notNull(),
    title: text().notNull(),
    description: text(),
    status: text({ enum: resultStatuses }).notNull(),
    plannedFor: date({ mode: 'string' }),
    adoptedBy: text(),
    adoptedOn: date({ mode: 'string' }),
    adoptionEvidence: text(),
    /** A separate, later fact than adoption. */
    inUseSince: date({ mode: 'string' }),
    droppedReason: text(),
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    search: searched(`reference || ' ' || title`),
  },
  (t) => [
    oneOf('result_status', t.status, resultStatuses),
    index('result_action').on(t.actionId),
    index('result_title').on(t.title, t.id),
    index('result_status_title').on(t.status, t.title, t.id),
    index('result_updated').on(t.updatedAt, t.id),
    index('result_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
)

/** A file of a result: its versions, in its languages. */
export const resultVersion = pgTable(
  'result_version',
  {
    id: id(),
    resultId: integer()
      .notNull()
      .references(() => result.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    language: text().notNull(),
    documentId: integer()
      .notNull()
      .references(() => document.id),
    note: text(),
    addedAt: instant().notNull(),
  },
  (t) => [unique('result_version_number').on(t.resultId, t.language, t.number)],
)
