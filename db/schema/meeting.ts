import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { meetingStatuses } from '../enums'
import { id, instant, oneOf, version } from './columns'
import { request } from './request'
import { user } from './user'

/** A meeting of the committee that decides, with the cases on its agenda. */
export const meeting = pgTable(
  'meeting',
  {
    id: id(),
    reference: text().notNull().unique(),
    status: text({ enum: meetingStatuses }).notNull().default('planned'),
    body: text().notNull(),
    heldOn: date({ mode: 'string' }).notNull(),
    place: text(),
    /** Who was there, one a line. */
    attended: text(),
    notes: text(),
    version: version(),
    createdBy: integer().references(() => user.id),
    createdAt: instant().notNull(),
  },
  (t) => [oneOf('meeting_status', t.status, meetingStatuses), index('meeting_held').on(t.heldOn, t.id)],
)

export const meetingCase = pgTable(
  'meeting_case',
  {
    meetingId: integer()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.requestId] }), index('meeting_case_request').on(t.requestId)],
)
