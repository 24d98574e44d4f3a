import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { editionAudiences, editionStatuses, locales, reportFormats, reportKinds } from '../enums'
import { id, instant, type Labels, oneOf } from './columns'
import { documentContent } from './document'
import { user } from './user'

/**
 * A report as it was on a moment, for good. `db/migrations/0005_editions.sql` refuses whatever would change one that is
 * kept; what was wrong is corrected by a new version.
 */
export const edition = pgTable(
  'edition',
  {
    id: id(),
    /** "EDN-2026-0001": all versions of a report have it. */
    reference: text().notNull(),
    version: integer().notNull().default(1),
    status: text({ enum: editionStatuses }).notNull().default('making'),
    kind: text({ enum: reportKinds }).notNull(),
    /** What it is about, as the address of the report says it. */
    scope: jsonb().$type<Record<string, string>>().notNull(),
    /** In the language of whoever froze it. */
    title: text().notNull(),
    /** In each language, once it is made. */
    titles: jsonb().$type<Labels>(),
    audience: text({ enum: editionAudiences }).notNull(),
    /** The countries of the observers with whose eyes it was made, and who read it; none where it is the team's. */
    countries: text().array().notNull().default(sql`'{}'`),
    /** The regions whose officers read it; empty where it looks beyond what any of them may see. */
    regions: text().array(),
    /** The moment whose state it shows. */
    asOf: instant().notNull(),
    frozenBy: integer()
      .notNull()
      .references(() => user.id),
    frozenAt: instant().notNull(),
    /** When its last document was kept. */
    madeAt: instant(),
    /** The version that this one corrects, and why. */
    supersedes: integer().references((): AnyPgColumn => edition.id),
    reason: text(),
    /** SHA-256 of the canonical JSON (RFC 8785) of its data in all languages. */
    digest: text(),
    withdrawnAt: instant(),
    withdrawnBy: integer().references(() => user.id),
    withdrawnReason: text(),
  },
  (t) => [
    oneOf('edition_status', t.status, editionStatuses),
    oneOf('edition_kind', t.kind, reportKinds),
    oneOf('edition_audience', t.audience, editionAudiences),
    uniqueIndex('edition_version').on(t.reference, t.version).where(sql`status <> 'failed'`),
    uniqueIndex('edition_supersedes').on(t.supersedes).where(sql`status <> 'failed'`),
    index('edition_frozen').on(t.frozenAt, t.id),
  ],
)

/** What changed from the version before: in a text, a figure, a cell, a row, a column, a part of the report, or its order. */
export type Difference = {
  change: 'added' | 'removed' | 'changed'
  what: 'text' | 'figure' | 'cell' | 'row' | 'column' | 'part' | 'order'
  /** Where in the report: the headings above it, the name of its table. */
  where: string[]
  /** What it is called: the figure, the row, the row and the column. */
  name: string
  before: string | null
  after: string | null
}

/** What an edition says in one language. */
export const editionData = pgTable(
  'edition_data',
  {
    editionId: integer()
      .notNull()
      .references(() => edition.id),
    locale: text({ enum: locales }).notNull(),
    /** The report as canonical JSON, character by character what its digest was made of. */
    data: text().notNull(),
    /** What differs from the version that it corrects. */
    differences: jsonb().$type<Difference[]>(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.locale] })],
)

/** A document of an edition; its bytes are kept with all others, once each. */
export const editionFile = pgTable(
  'edition_file',
  {
    editionId: integer()
      .notNull()
      .references(() => edition.id),
    locale: text({ enum: locales }).notNull(),
    format: text({ enum: reportFormats }).notNull(),
    filename: text().notNull(),
    mime: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    digest: text()
      .notNull()
      .references(() => documentContent.digest),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.locale, t.format] }),
    oneOf('edition_file_format', t.format, reportFormats),
    index('edition_file_digest').on(t.digest),
  ],
)

/** What opens one document of an edition to somebody without an account; only the SHA-256 of its secret is kept. */
export const editionLink = pgTable(
  'edition_link',
  {
    id: id(),
    hash: text().notNull(),
    editionId: integer()
      .notNull()
      .references(() => edition.id),
    locale: text({ enum: locales }).notNull(),
    format: text({ enum: reportFormats }).notNull(),
    /** To whom it was sent. */
    address: text().notNull(),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: integer().references(() => user.id),
  },
  (t) => [unique('edition_link_hash').on(t.hash), index('edition_link_edition').on(t.editionId)],
)
