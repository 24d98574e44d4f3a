import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { storable } from './storable'

/** What a list is asked for; it comes from the URL, so nothing in it is trusted. */
export type ListQuery = {
  /** Free text. */
  q?: string
  /** The name of an order, with a minus for the other way round. */
  sort?: string
  cursor?: string
  size?: number
}

export type Page<Row> = {
  rows: Row[]
  /** Cursors for the pages around this one; null where there is none. */
  next: string | null
  previous: string | null
  /** How many rows there are in all, counted up to `countedUpTo`. */
  total: number
  /** True when there are more rows than were counted. */
  more: boolean
}

export type Sortable = AnyPgColumn | SQL
export const pageSize = 50
/** Counting every row of a large list would cost more than the page: past this the page says "more than". */
export const countedUpTo = 1000

/**
 * One keyset page: as fast at the millionth row as at the first, given an index on (sort, id).
 * `sorts` are the orders offered, each a column or expression that is never null; `fetch` reads rows with the
 * condition, order and limit given, and must select `id` and `sortValue`. `count` reads how many rows there are,
 * stopping at the limit given. An unknown sort or a broken cursor counts as none.
 */
export async function keysetPage<Row extends { id: number; sortValue: unknown }>(given: Keyset<Row>) {
  const cursor = readCursor(given.query.cursor)
  try {
    return await readPage(given, cursor)
  } catch (error) {
    if (cursor === null || !isNoValue(error)) throw error
    return readPage(given, null)
  }
}

type Keyset<Row> = {
  query: ListQuery
  id: Sortable
  sorts: Record<string, Sortable>
  defaultSort: string
  fetch: (page: { sortValue: SQL; after: SQL | undefined; orderBy: SQL[]; limit: number }) => Promise<Row[]>
  count: (limit: number) => Promise<number>
}

/** Whether the database could not read a value as one of the column that it was compared with (SQLSTATE class 22). */
const isNoValue = (error: unknown) =>
  String((error as { cause?: { code?: unknown } }).cause?.code).startsWith('22')

async function readPage<Row extends { id: number; sortValue: unknown }>(
  given: Keyset<Row>,
  cursor: Cursor | null,
): Promise<Page<Omit<Row, 'sortValue'>>> {
  const { name, descending } = readSort(given.query.sort, given.sorts, given.defaultSort)
  const column = given.sorts[name] as Sortable
  const backwards = cursor?.way === 'previous'
  const down = descending !== backwards
  const size = Math.min(given.query.size ?? pageSize, 200)
  const comparison = down ? sql`<` : sql`>`
  const rows = await given.fetch({
    sortValue: sql`${column}::text`,
    after: cursor ? sql`(${column}, ${given.id}) ${comparison} (${cursor.value}, ${cursor.id})` : undefined,
    orderBy: down ? [desc(column), desc(given.id)] : [asc(column), asc(given.id)],
    limit: size + 1,
  })
  const hasMore = rows.length > size
  const shown = rows.slice(0, size)
  if (backwards) shown.reverse()
  const first = shown[0]
  const last = shown[shown.length - 1]
  const counted = await given.count(countedUpTo + 1)
  return {
    rows: shown.map(({ sortValue: _, ...row }) => row),
    next: last && (backwards || hasMore) ? writeCursor('next', last) : null,
    previous: first && (backwards ? hasMore : cursor !== null) ? writeCursor('previous', first) : null,
    total: Math.min(counted, countedUpTo),
    more: counted > countedUpTo,
  }
}

/** What a list is asked for, without what no database can compare with. */
export const readQuery = <Query extends ListQuery>(asked: Query) =>
  Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, typeof value === 'string' ? storable(value) : value]),
  ) as Query

/** The order that a list is in: the one asked for where it is offered, else its own. */
export function readSort(asked: string | undefined, sorts: Record<string, unknown>, fallback: string) {
  const wanted = asked && Object.hasOwn(sorts, asked.replace(/^-/, '')) ? asked : fallback
  return { name: wanted.replace(/^-/, ''), descending: wanted.startsWith('-') }
}

type Cursor = { way: 'next' | 'previous'; value: string; id: number }

const writeCursor = (way: Cursor['way'], row: { id: number; sortValue: unknown }) =>
  Buffer.from(JSON.stringify([way, String(row.sortValue), row.id])).toString('base64url')

function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null
  try {
    const [way, value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    const known = way === 'next' || way === 'previous'
    return known && typeof value === 'string' && Number.isSafeInteger(id)
      ? { way, value, id: id as number }
      : null
  } catch {
    return null
  }
}

/** How many rows a select gives back; put the limit into the select. */
export async function countRows(db: Db, rows: SQLWrapper) {
  const [counted] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (${rows}) as counted`,
  )
  return counted?.count ?? 0
}

/** The index of trigrams finds a part of a word by no fewer characters. */
const shortest = 3

/**
 * A condition that every word of the text occurs in a searched column, whatever the accents and the case: anywhere
 * in it, and a word of one or two characters at the beginning of a word.
 */
export function containsWords(searched: Sortable, text: string | undefined): SQL | undefined {
  const words = storable(text ?? '')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
  if (words.length === 0) return undefined
  const conditions = words.map((word) => {
    const before = word.length < shortest ? '% ' : '%'
    return sql`${searched} like ${before} || search_text(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`
  })
  return sql.join(conditions, sql` and `)
}
