import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { user } from './user'

/** What a user has typed into a form and not yet sent, exactly as typed. */
export const formDraft = pgTable(
  'form_draft',
  {
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    form: text().notNull(),
    values: jsonb().$type<Record<string, unknown>>().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.form] })],
)
