import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { check, customType, integer, text, timestamp } from 'drizzle-orm/pg-core'

/** A surrogate key that never leaves gaps for people to read: readable references are columns of their own. */
export const id = () => integer().primaryKey().generatedAlwaysAsIdentity()

/** An instant, always with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** Counts the saves of a row, so that a save made on an older one is noticed. */
export const version = () => integer().notNull().default(1)

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** A CHECK that keeps a text column to one of our lists. */
export const oneOf = (name: string, column: PgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)

/**
 * What a search of a record looks at, kept by the database: asking search_text for every row that an index brings
 * takes twenty times as long. It begins with a space, so that the beginning of every word can be asked for alike.
 */
export const searched = (expression: string) =>
  text()
    .notNull()
    .generatedAlwaysAs(sql.raw(`search_text(' ' || ${expression})`))

/** One text for each language of the interface. */
export type Labels = { en: string; es: string; fr: string; pt: string }
