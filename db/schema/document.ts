import { bigint, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { documentAudiences, documentKinds, entities } from '../enums'
import { bytea, id, instant, oneOf } from './columns'
import { message } from './message'
import { user } from './user'

/** A content that documents have, once, by the SHA-256 of its bytes. */
export const documentContent = pgTable('document_content', {
  digest: text().primaryKey(),
  size: bigint({ mode: 'number' }).notNull(),
})

/** How many bytes of a content one row holds, and memory at a time. */
export const contentPartSize = 1024 * 1024

/** The bytes of a content in parts: one value of 25 MB takes twenty times as long and five times the memory. */
export const documentPart = pgTable(
  'document_part',
  {
    digest: text()
      .notNull()
      .references(() => documentContent.digest, { onDelete: 'cascade' }),
    number: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.digest, t.number] })],
)

/** A file on a request, an Action, an activity or a result. */
export const document = pgTable(
  'document',
  {
    id: id(),
    /** What its address says: nobody finds a document by counting. */
    key: uuid().notNull().unique().defaultRandom(),
    entity: text({ enum: entities }).notNull(),
    entityId: integer().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    title: text().notNull(),
    /** The name it came under: shown and offered on download, never used to store it. */
    filename: text().notNull(),
    mime: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    digest: text()
      .notNull()
      .references(() => documentContent.digest),
    language: text(),
    datedOn: date({ mode: 'string' }),
    audience: text({ enum: documentAudiences }).notNull().default('staff'),
    /** The message that it came with. */
    messageId: integer().references(() => message.id),
    addedBy: integer().references(() => user.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    oneOf('document_kind', t.kind, documentKinds),
    oneOf('document_entity', t.entity, entities),
    index('document_on').on(t.entity, t.entityId),
    index('document_digest').on(t.digest),
  ],
)

/** A file that was uploaded before there is a record to hang it on; its user's alone, and not for long. */
export const heldUpload = pgTable(
  'held_upload',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: integer()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    filename: text().notNull(),
    mime: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    digest: text()
      .notNull()
      .references(() => documentContent.digest),
    heldAt: instant().notNull(),
  },
  (t) => [
    index('held_upload_user').on(t.userId),
    index('held_upload_held').on(t.heldAt),
    index('held_upload_digest').on(t.digest),
  ],
)
