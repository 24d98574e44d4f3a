import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { batch } from './batch'
import { bytea } from './columns'
import { documentContent } from './document'

/** A piece of a file of an archive that an administrator asked for: kept part by part, and for a day. */
export const archivePart = pgTable(
  'archive_part',
  {
    batchId: uuid()
      .notNull()
      .references(() => batch.id, { onDelete: 'cascade' }),
    /** Which file of the archive it is a piece of, in their order. */
    position: integer().notNull(),
    number: integer().notNull(),
    /** What the file is called in the archive. */
    path: text().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.position, t.number] })],
)

/** A content that an archive holds, which is there as long as the archive is. */
export const archiveContent = pgTable(
  'archive_content',
  {
    batchId: uuid()
      .notNull()
      .references(() => batch.id, { onDelete: 'cascade' }),
    digest: text()
      .notNull()
      .references(() => documentContent.digest),
    size: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.digest] }), index('archive_content_digest').on(t.digest)],
)
