import { sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { id, instant, type Labels } from './columns'
import { user } from './user'

/** What people agree to when their data are taken down, in each language; a new version never changes an older one. */
export const consentText = pgTable(
  'consent_text',
  {
    id: id(),
    /** 1, 2 … the last one is the one in use. */
    number: integer().notNull(),
    texts: jsonb().$type<Labels>().notNull(),
    purpose: text().notNull(),
    legalBasis: text().notNull(),
    madeBy: integer().references(() => user.id),
    madeAt: instant().notNull(),
  },
  (t) => [uniqueIndex('consent_text_number').on(t.number)],
)

/** What the retention of personal data took away, and when: the log of the job. */
export const retentionRun = pgTable('retention_run', {
  id: id(),
  ranAt: instant().notNull(),
  /** By kind, how many: people anonymised, files of lists, answers. */
  counts: jsonb().$type<Record<string, number>>().notNull().default(sql`'{}'`),
})
