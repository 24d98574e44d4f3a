import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../client'
import { appliedMigrations } from '../migrate'
import {
  type ArchivedColumn,
  type ArchivedTable,
  calledTable,
  foreignKeysOf,
  inSql,
  sequencesOf,
  tablesOf,
} from './catalogue'
import {
  type ArchiveKind,
  contentPath,
  formatVersion,
  type Manifest,
  manifestPath,
  type PartFacts,
  tablePath,
} from './format'
import { archiveLines } from './left-out'

/** A table as an archive has it. */
export type TablePlan = {
  table: ArchivedTable
  /** The columns that are in it. */
  columns: ArchivedColumn[]
  /** What is left out of it, with the reason. */
  leftOut: Record<string, string>
  /** Which rows are in it; all where it is null. */
  where: SQL | null
}

/** Its rows are no JSON: the bytes are files, under their digest. */
const bytesTable = 'document_part'

export type Plan = { kind: ArchiveKind; tables: TablePlan[]; leftOut: Record<string, string> }

/** What of the database goes into a backup, which is all of it, or into an archive. */
export async function planOf(tx: Tx, kind: ArchiveKind): Promise<Plan> {
  const tables = await tablesOf(tx)
  if (kind === 'backup')
    return {
      kind,
      tables: tables.filter((table) => calledTable(table) !== bytesTable).map(whole),
      leftOut: { [bytesTable]: 'the bytes are in files/' },
    }
  const keys = await foreignKeysOf(tx)
  const leftOut: Record<string, string> = {}
  const plans = tables.flatMap((table) => {
    const line = archiveLines[table.name] ?? 'whole'
    if (table.schema === 'pgboss') return []
    if (line === 'whole') return [whole(table)]
    if ('out' in line) {
      leftOut[calledTable(table)] = line.out
      return []
    }
    const { columns = {}, rows } = line
    return [
      {
        table,
        columns: table.columns.filter(({ name }) => !columns[name]),
        leftOut: {
          ...Object.fromEntries(Object.entries(columns).map(([name, { why }]) => [name, why])),
          ...(rows ? { '*': rows.why } : {}),
        },
        where: rows ? sql.raw(rows.where) : null,
      },
    ]
  })
  // A content that only something left out needs is left out with it.
  const needs = keys.filter(
    ({ schema, table, to }) =>
      to === 'document_content' &&
      plans.some(({ table: one }) => one.name === table && one.schema === schema),
  )
  const contents = plans.find(({ table }) => calledTable(table) === 'document_content')
  if (contents)
    contents.where = sql`digest in (${sql.join(
      needs.map(({ schema, table }) => sql`select digest from ${inSql({ schema, name: table })}`),
      sql` union `,
    )})`
  return { kind, tables: plans, leftOut }
}

const whole = (table: ArchivedTable): TablePlan => ({
  table,
  columns: table.columns,
  leftOut: {},
  where: null,
})

/** A file of an archive; its pieces are read once, before the next file is asked for. */
export type Part = {
  path: string
  pieces: AsyncIterable<string | Uint8Array>
  /** Where it is a content that the database keeps anyway. */
  content?: { digest: string; size: number }
}

export type ReadOut = {
  plan: Plan
  made: { at: Date; by: string | null }
  /** The first file: what explains the others. */
  readme: string
  /** The rows of a table as another file beside its JSON. */
  alsoAsCsv?: (columns: readonly string[], batches: AsyncIterable<readonly string[]>) => AsyncIterable<string>
  /** Leaves the pieces of contents unread: whoever asks keeps them otherwise. */
  skipContents?: boolean
  /** Told of each table as it begins. */
  onTable?: (name: string) => void
}

/**
 * Everything that goes into a backup or an archive, file by file, the manifest last. It is read from one transaction,
 * which must be one of `snapshot`, and each file when it is asked for; no more is held than a batch of rows.
 */
export async function* readOut(tx: Tx, { plan, made, readme, ...options }: ReadOut): AsyncGenerator<Part> {
  const parts: PartFacts[] = []
  const rows = new Map<TablePlan, number>()
  await plainly(tx)
  const written = (path: string, pieces: Part['pieces']): Part => ({
    path,
    pieces: measured(path, pieces, parts),
  })
  yield written('README.txt', one(readme))
  for (const table of plan.tables) {
    options.onTable?.(calledTable(table.table))
    yield written(tablePath(table.table, 'json'), asJson(counted(rowsOf(tx, table), table, rows)))
    if (options.alsoAsCsv && table.table.schema === 'public')
      yield written(
        tablePath(table.table, 'csv'),
        options.alsoAsCsv(
          table.columns.map(({ name }) => name),
          rowsOf(tx, table),
        ),
      )
  }
  for await (const content of contentsOf(tx, plan)) {
    const path = contentPath(content.digest)
    if (options.skipContents) {
      parts.push({ path, bytes: content.size, sha256: content.digest })
      yield { path, content, pieces: none() }
    } else yield { ...written(path, contentPieces(tx, content)), content }
  }
  const manifest: Manifest = {
    format: 'minga',
    version: formatVersion,
    kind: plan.kind,
    made: { at: made.at.toISOString(), by: made.by, minga: ownVersion() },
    programme: await nameOf(tx),
    migrations: await appliedMigrations(tx),
    tables: plan.tables.map((each) => ({
      schema: each.table.schema,
      name: each.table.name,
      columns: each.columns.map(({ name, type }) => ({ name, type })),
      rows: rows.get(each) ?? 0,
      leftOut: each.leftOut,
    })),
    leftOut: plan.leftOut,
    sequences: (await sequencesOf(tx)).filter(({ schema, table }) =>
      plan.tables.some((each) => each.table.name === table && each.table.schema === schema),
    ),
    parts,
  }
  yield { path: manifestPath, pieces: one(`${JSON.stringify(manifest, null, 1)}\n`) }
}

/** A transaction that sees the database as it is at its beginning, and changes nothing. */
export const snapshot = <Value>(db: Db, work: (tx: Tx) => Promise<Value>) =>
  db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' })

/** Lets the database write values in one way, whatever its own settings are. */
export const plainly = (tx: Tx) =>
  tx.execute(
    sql`select set_config('datestyle', 'ISO', true), set_config('intervalstyle', 'postgres', true), set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('timezone', 'UTC', true)`,
  )

/** So many characters of rows are held at a time, about. */
const batchSize = 2_000_000

/** The rows of a table as JSON, batch by batch, in an order that depends on nothing but what they say. */
export async function* rowsOf(tx: Tx, { table, columns, where }: TablePlan): AsyncGenerator<string[]> {
  const names = columns.map(({ name }) => name)
  const key = table.key.length > 0 && table.key.every((name) => names.includes(name)) ? table.key : names
  const order = key.map((name) => {
    const isText = columns.find((column) => column.name === name)?.isText
    return isText ? sql`r.${sql.identifier(name)} collate "C"` : sql`r.${sql.identifier(name)}`
  })
  const listed = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
  await tx.execute(sql`
    declare minga_rows no scroll cursor for
    select row_to_json(r)::text as line
    from (select ${listed} from ${inSql(table)} ${where ? sql`where ${where}` : sql``}) r
    order by ${sql.join(order, sql`, `)}`)
  for (let count = 4; ; ) {
    const rows = await tx.execute<{ line: string }>(sql`fetch ${sql.raw(String(count))} from minga_rows`)
    if (rows.length === 0) break
    let size = 0
    yield rows.map(({ line }) => {
      size += line.length
      return line
    })
    if (rows.length < count) break
    const fitting = Math.ceil((batchSize * count) / Math.max(size, 1))
    count = Math.max(1, Math.min(fitting, count * 16, 10_000))
  }
  await tx.execute(sql`close minga_rows`)
}

/** Rows as one JSON array with a row a line. */
export async function* asJson(batches: AsyncIterable<readonly string[]>) {
  let before = '[\n'
  for await (const batch of batches) {
    yield `${before}${batch.join(',\n')}`
    before = ',\n'
  }
  yield before === '[\n' ? '[\n]\n' : '\n]\n'
}

async function* counted(batches: AsyncIterable<string[]>, plan: TablePlan, rows: Map<TablePlan, number>) {
  for await (const batch of batches) {
    rows.set(plan, (rows.get(plan) ?? 0) + batch.length)
    yield batch
  }
}

async function* measured(path: string, pieces: Part['pieces'], parts: PartFacts[]) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.byteLength
    yield piece
  }
  parts.push({ path, bytes, sha256: hash.digest('hex') })
}

async function* contentsOf(tx: Tx, { tables }: Plan) {
  const contents = tables.find(({ table }) => calledTable(table) === 'document_content')
  if (!contents) return
  const where = contents.where ?? sql`true`
  for (let last = ''; ; ) {
    const rows = await tx.execute<{ digest: string; size: number }>(sql`
      select digest, size::float8 as size from document_content
      where digest collate "C" > ${last} and ${where} order by digest collate "C" limit 1000`)
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < 1000) return
    last = end.digest
  }
}

/** The bytes of a content, part by part. */
async function* contentPieces(tx: Tx, { digest, size }: { digest: string; size: number }) {
  let read = 0
  for (let number = 0; read < size; number += 1) {
    const [part] = await tx.execute<{ bytes: Uint8Array }>(
      sql`select bytes from document_part where digest = ${digest} and number = ${number}`,
    )
    if (!part) throw new Error(`a part of the content ${digest} is not there`)
    read += part.bytes.byteLength
    yield part.bytes
  }
}

async function* one(text: string) {
  yield text
}

async function* none(): AsyncGenerator<Uint8Array> {}

async function nameOf(tx: Tx) {
  const [row] = await tx.execute<{ name: string }>(sql`select full_name as name from programme`)
  return row?.name ?? null
}

const ownVersion = () =>
  (JSON.parse(readFileSync(`${process.cwd()}/package.json`, 'utf8')) as { version: string }).version
