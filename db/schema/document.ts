import { bigint, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { documentAudiences, documentKinds, entities } from '../enums'
import { bytea, id, instant, oneOf } from './columns'
import { user } from './user'

/** A file on a request, an Action, an activity or a result. */
export const document = pgTable(
  'document',
  {
    id: id(),
    entity: text({ enum: entities }).notNull(),
    entityId: integer().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    title: text().notNull(),
    /** The name it came under: shown and offered on download, never used to store it. */
    filename: text().notNull(),
    mime: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    digest: text().notNull(),
    language: text(),
    datedOn: date({ mode: 'string' }),
    audience: text({ enum: documentAudiences }).notNull().default('staff'),
    addedBy: integer().references(() => user.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    oneOf('document_kind', t.kind, documentKinds),
    oneOf('document_entity', t.entity, entities),
    index('document_on').on(t.entity, t.entityId),
  ],
)

/** The bytes of documents, once for each content. */
export const documentContent = pgTable('document_content', {
  digest: text().primaryKey(),
  bytes: bytea().notNull(),
})
