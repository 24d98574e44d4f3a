import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { locales, logoTypes, publicationSections, publicationTextStatuses } from '../enums'
import { action } from './action'
import { bytea, id, instant, oneOf, version } from './columns'
import { region } from './reference'
import { user } from './user'

/** What a text says: one text in simple formatting, or the words of an Action's card. */
export type TextParts = {
  text?: string
  title?: string
  context?: string
  objective?: string
  result?: string
}

/**
 * One text of a region's publication in one language: a section, or what is said on the card of an Action. It holds
 * what was saved last; a publication shows the version that was approved, however far the text has come since.
 */
export const publicationText = pgTable(
  'publication_text',
  {
    id: id(),
    regionCode: text()
      .notNull()
      .references(() => region.code),
    section: text({ enum: publicationSections }).notNull(),
    /** Of a card, and of a card alone. */
    actionId: integer().references(() => action.id, { onDelete: 'cascade' }),
    locale: text({ enum: locales }).notNull(),
    status: text({ enum: publicationTextStatuses }).notNull().default('draft'),
    parts: jsonb().$type<TextParts>().notNull().default({}),
    /** One more than the number of the version that was saved last. */
    version: version(),
    /** The version that publications show. */
    approvedVersion: integer(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    oneOf('publication_text_section', t.section, publicationSections),
    oneOf('publication_text_status', t.status, publicationTextStatuses),
    uniqueIndex('publication_text_place').on(
      t.regionCode,
      t.section,
      t.locale,
      sql`coalesce(${t.actionId}, 0)`,
    ),
    index('publication_text_action').on(t.actionId),
  ],
)

/** Every version of a text that was saved; none is ever changed. */
export const publicationTextVersion = pgTable(
  'publication_text_version',
  {
    textId: integer()
      .notNull()
      .references(() => publicationText.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    parts: jsonb().$type<TextParts>().notNull(),
    madeBy: integer().references(() => user.id),
    madeAt: instant().notNull(),
    /** The version that it brought back. */
    restores: integer(),
  },
  (t) => [primaryKey({ columns: [t.textId, t.number] })],
)

/** A sign of the programme for the covers of its publications; a new one stands beside the old one, which stays. */
export const programmeLogo = pgTable(
  'programme_logo',
  {
    id: id(),
    type: text({ enum: logoTypes }).notNull(),
    bytes: bytea().notNull(),
    addedBy: integer().references(() => user.id),
    addedAt: instant().notNull(),
  },
  (t) => [oneOf('programme_logo_type', t.type, logoTypes)],
)
