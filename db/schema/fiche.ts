import { integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { action } from './action'
import { id, instant } from './columns'
import { user } from './user'

/** An Action fiche as it was sent to the authority; the one that was endorsed stays as it is for good. */
export const ficheVersion = pgTable(
  'fiche_version',
  {
    id: id(),
    actionId: integer()
      .notNull()
      .references(() => action.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    /** What the fiche says, from which it can be set again in each language. */
    contents: jsonb().$type<Record<string, unknown>>().notNull(),
    /** SHA-256 of the contents as they were stored. */
    digest: text().notNull(),
    sentAt: instant().notNull(),
    sentBy: integer().references(() => user.id),
    endorsedAt: instant(),
    endorsedBy: integer().references(() => user.id),
    comment: text(),
  },
  (t) => [unique('fiche_version_number').on(t.actionId, t.number)],
)
