import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './client'

/**
 * Takes `count` numbers from the sequence of a table's `id`, so that rows which refer to each other can be written
 * by one statement for each table.
 */
export async function takeIds(tx: Tx, table: PgTable, count: number): Promise<number[]> {
  if (count === 0) return []
  const rows = await tx.execute<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence(${getTableName(table)}, 'id'))::float8 as id from generate_series(1, ${count}::int)`,
  )
  return rows.map(({ id }) => id)
}

/** A row to insert, with the id it is to have where {@link takeIds} took one for it. */
export type NewRow<Table extends PgTable> = Table['$inferInsert'] & { id?: number }

/**
 * Inserts many rows by one statement with one parameter, which is several times as fast as a parameter for each
 * value. Every row has the same keys as the first; a column without a key gets its default, an `id` is taken as given.
 */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly NewRow<Table>[],
  { skipExisting = false }: { skipExisting?: boolean } = {},
) {
  const [first] = rows
  if (!first) return
  const keys = Object.keys(first)
  const names = sql.join(
    keys.map((key) => sql.identifier(toSnakeCase(key))),
    sql`, `,
  )
  const overriding = keys.includes('id') ? sql`overriding system value` : sql``
  const conflict = skipExisting ? sql`on conflict do nothing` : sql``
  await tx.execute(
    sql`insert into ${table} (${names}) ${overriding} select ${names} from ${recordset(table, keys, rows)} ${conflict}`,
  )
}

/** Rows as a table `r` in a query, its columns named and typed as those of `table`. */
export function recordset(table: PgTable, keys: readonly string[], rows: readonly object[]): SQL {
  const columns = getTableColumns(table)
  const types = keys.map((key) => {
    const column = columns[key]
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}`)
    return sql`${sql.identifier(toSnakeCase(key))} ${sql.raw(column.getSQLType())}`
  })
  const named = rows.map((row) =>
    Object.fromEntries(keys.map((key) => [toSnakeCase(key), (row as Record<string, unknown>)[key] ?? null])),
  )
  return sql`jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as r(${sql.join(types, sql`, `)})`
}
