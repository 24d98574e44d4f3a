import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import type { RowJson } from './before'

/**
 * Whole rows of a table `t` as JSON, with every column that the table has or ever will have. Since when they are so is
 * not theirs to say.
 */
export async function rowsAsJson(tx: Tx, table: PgTable, where: SQL): Promise<RowJson[]> {
  const rows = await tx.execute<{ row: RowJson }>(
    sql`select to_jsonb(t) - 'valid_from' as row from ${table} as t where ${where} order by to_jsonb(t)::text`,
  )
  return rows.map(({ row }) => row)
}

/** Puts such rows back, with the numbers that they had. */
export async function putBack(tx: Tx, table: PgTable, rows: readonly RowJson[]) {
  const [row] = rows
  if (!row) return
  const name = sql.identifier(getTableName(table))
  const columns = sql.join(
    Object.keys(row).map((column) => sql.identifier(column)),
    sql`, `,
  )
  await tx.execute(
    sql`insert into ${name} (${columns}) overriding system value
      select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`,
  )
}

/** Sets every column of rows that are there to what it was. */
export async function setBack(
  tx: Tx,
  table: PgTable,
  row: RowJson & { id: number },
  columns: readonly string[],
) {
  const name = sql.identifier(getTableName(table))
  const list = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  )
  const values = sql.join(
    columns.map((column) => sql`r.${sql.identifier(column)}`),
    sql`, `,
  )
  await tx.execute(
    sql`update ${name} as t set (${list}) = row(${values})
      from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb) as r where t.id = r.id`,
  )
}

/** Whether two rows say the same in every column. */
export const isSameRow = (a: RowJson | undefined, b: RowJson | undefined) =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (row: RowJson | undefined) =>
  row ? Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)) : null
