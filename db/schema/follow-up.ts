import { date, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { followUpStatuses } from '../enums'
import { action } from './action'
import { id, instant, oneOf, version } from './columns'
import { followUpQuestion } from './reference'
import { user } from './user'

/** What came of an Action so many months after it closed: questions to the authority, and its answers. */
export const followUp = pgTable(
  'follow_up',
  {
    id: id(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    months: integer().notNull(),
    status: text({ enum: followUpStatuses }).notNull().default('planned'),
    dueOn: date({ mode: 'string' }).notNull(),
    askedAt: instant(),
    answeredAt: instant(),
    answeredBy: integer().references(() => user.id),
    version: version(),
  },
  (t) => [
    oneOf('follow_up_status', t.status, followUpStatuses),
    unique('follow_up_months').on(t.actionId, t.months),
    index('follow_up_due').on(t.status, t.dueOn),
  ],
)

export const followUpAnswer = pgTable(
  'follow_up_answer',
  {
    followUpId: integer()
      .notNull()
      .references(() => followUp.id, { onDelete: 'cascade' }),
    questionCode: text()
      .notNull()
      .references(() => followUpQuestion.code),
    answer: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.followUpId, t.questionCode] })],
)
