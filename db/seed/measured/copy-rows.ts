import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NewRow } from '@/db/bulk'
import type { Client } from '@/db/client'

/** As much as goes over at once; a row at a time would be a packet each. */
const pieceSize = 64 * 1024

/**
 * Writes rows by COPY, as they are made: however many, they are never all in memory. Every row has the keys of the
 * first; a column without a key gets its default, an `id` is taken as given. They are counted for no figure before
 * `rebuildCounts`. Gives back how many there were.
 */
export async function copyRows<Table extends PgTable>(
  db: Client,
  table: Table,
  rows: Iterable<NewRow<Table>>,
): Promise<number> {
  let count = 0
  function* counted() {
    for (const row of rows) {
      count += 1
      yield row
    }
  }
  const { columns, text } = copyText(table, counted())
  if (!columns) return 0
  await db.$client.begin(async (tx) => {
    await tx`select set_config('minga.restoring', 'on', true)`
    const copy = await tx.unsafe(`copy "${getTableName(table)}" (${columns}) from stdin`).writable()
    await pipeline(Readable.from(text, { objectMode: true }), copy)
  })
  return count
}

/** Rows in the text format of COPY, in pieces, and the columns that they have; none without rows. */
export function copyText<Table extends PgTable>(table: Table, rows: Iterable<NewRow<Table>>) {
  const iterator = rows[Symbol.iterator]()
  const first = iterator.next()
  if (first.done) return { columns: '', text: [] }
  const keys = Object.keys(first.value)
  const types = getTableColumns(table)
  const write = keys.map((key) => writerOf(types[key]?.getSQLType() ?? ''))
  function* pieces() {
    let piece = ''
    for (let row = first; !row.done; row = iterator.next()) {
      const values = row.value as Record<string, unknown>
      piece += `${keys.map((key, at) => write[at]?.(values[key])).join('\t')}\n`
      if (piece.length < pieceSize) continue
      yield piece
      piece = ''
    }
    yield piece
  }
  return { columns: keys.map((key) => `"${toSnakeCase(key)}"`).join(', '), text: pieces() }
}

/** How COPY's text format writes the values of a column of this type. */
function writerOf(type: string) {
  const write = type.endsWith('[]') ? asArray : type === 'jsonb' ? JSON.stringify : asText
  return (value: unknown) => (value === null || value === undefined ? '\\N' : escaped(write(value)))
}

const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))

const asArray = (value: unknown) =>
  `{${(value as unknown[]).map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (found) => escapes[found] as string)
