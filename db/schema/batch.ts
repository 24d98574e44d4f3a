import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { batchKinds, batchStatuses } from '../enums'
import { activity } from './activity'
import { instant, oneOf } from './columns'
import { user } from './user'

/** A piece of work in the job queue that somebody waits for, or comes back to: how far it is and what came of it. */
export const batch = pgTable(
  'batch',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: batchKinds }).notNull(),
    status: text({ enum: batchStatuses }).notNull().default('waiting'),
    /** What it is about; empty where that is the whole programme. */
    activityId: integer().references(() => activity.id, { onDelete: 'cascade' }),
    askedBy: integer()
      .notNull()
      .references(() => user.id),
    /** What is asked. */
    input: jsonb().$type<Record<string, unknown>>().notNull(),
    total: integer().notNull(),
    done: integer().notNull().default(0),
    /** What came of it, in figures. */
    outcome: jsonb().$type<Record<string, number>>(),
    askedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    oneOf('batch_kind', t.kind, batchKinds),
    oneOf('batch_status', t.status, batchStatuses),
    index('batch_activity').on(t.activityId, t.askedAt),
  ],
)
