import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Client, Tx } from '../client'
import { appliedMigrations, knownMigrations, migrateIn } from '../migrate'
import { contentPartSize } from '../schema/document'
import { calledTable, foreignKeysOf, inSql, setSequence, tablesOf, tablesWithTriggers } from './catalogue'
import { contentPath, type Manifest, tablePath } from './format'
import { type ArchiveLine, archiveLines } from './left-out'
import { ArchiveError, type OpenArchive } from './open-file'
import { asJson, plainly, planOf, rowsOf, type TablePlan } from './read-out'

export type PutIn = {
  /** Whether what the database has may be thrown away. */
  replace?: boolean
  say: (words: string) => void
  /** Where the migrations are, where they are not those of this version. */
  migrations?: string
  /** What is done to it before it counts, once it is all there. */
  atLast?: (tx: Tx) => Promise<void>
}

/**
 * Puts a backup or an archive into a database, in one transaction: all of it or nothing. Afterwards every row is what
 * it was, histories too; one of an earlier version is then brought forward. What was put in is read again and compared
 * with the digests before it counts. The caller has checked the archive, and that nobody works with the database. Throws
 * ArchiveError where the database has data and `replace` is not said, and where its tables are not the archive's.
 */
export async function putIn(db: Client, archive: OpenArchive, options: PutIn) {
  const { replace = false, say, migrations, atLast } = options
  const { manifest } = archive
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('minga.restoring', 'on', true)`)
    await plainly(tx)
    await bringToLevel(tx, manifest, migrations)
    const tables = await tablesOf(tx)
    const full = await firstWithRows(tx, tables)
    if (full && !replace)
      throw new ArchiveError(`This database is not empty: it has rows in ${full}. Nothing was changed.`)
    const plan = (await planOf(tx, manifest.kind)).tables
    holdToTables(plan, manifest)
    say('Putting it in.')
    // Neither histories nor counts are written anew: they come with the rows.
    const triggers = await tablesWithTriggers(tx)
    for (const table of triggers) await tx.execute(sql`alter table ${inSql(table)} disable trigger user`)
    await tx.execute(sql`truncate ${listed(tables.map(inSql))}`)
    const keys = await foreignKeysOf(tx)
    for (const { schema, table, name } of keys)
      await tx.execute(
        sql`alter table ${inSql({ schema, name: table })} drop constraint ${sql.identifier(name)}`,
      )
    for (const each of plan) {
      const known = manifest.tables.find(
        ({ schema, name }) => schema === each.table.schema && name === each.table.name,
      )
      if (known && known.rows >= worthSaying)
        say(`${calledTable(each.table)}: ${known.rows.toLocaleString('en')} rows`)
      await putRows(tx, archive, each)
    }
    const contents = manifest.parts.filter(({ path }) => path.startsWith(contentPath('')))
    if (contents.length > 0) say(`${contents.length.toLocaleString('en')} files`)
    for (const content of contents) await putContent(tx, archive, content)
    for (const sequence of manifest.sequences) await setSequence(tx, sequence)
    for (const { schema, table, name, definition } of keys)
      await tx.execute(
        sql`alter table ${inSql({ schema, name: table })} add constraint ${sql.identifier(name)} ${sql.raw(definition)}`,
      )
    for (const table of triggers) await tx.execute(sql`alter table ${inSql(table)} enable trigger user`)
    if (manifest.leftOut.counted_seat) await tx.execute(sql`select rebuild_counts()`)
    say('Reading it again and comparing.')
    await compare(tx, plan, manifest)
    const later = await migrateIn(tx, { from: migrations })
    if (later > 0) say('It was of an earlier version of Minga and is brought forward.')
    await tx.execute(sql`select set_config('minga.restoring', '', true)`)
    await atLast?.(tx)
  })
}

/** Brings the tables to the version of the archive, which must be one that this Minga came from. */
async function bringToLevel(tx: Tx, { migrations }: Manifest, from?: string) {
  const ours = knownMigrations(from)
  const isPrefix = (of: readonly number[], all: readonly number[]) => of.every((one, at) => all[at] === one)
  if (!isPrefix(migrations, ours))
    throw new ArchiveError(
      'This archive was made by a version of Minga that this one does not come from, most likely a later one. Nothing was changed.',
    )
  const applied = await appliedMigrations(tx)
  if (!isPrefix(applied, ours))
    throw new ArchiveError('This database belongs to a later version of Minga. Nothing was changed.')
  if (applied.length > migrations.length)
    throw new ArchiveError(
      'This archive is of an earlier version of Minga than the database. Put it into a new database, on which Minga was never started: it is brought forward there. Nothing was changed.',
    )
  await migrateIn(tx, { upTo: migrations.at(-1), from })
}

/** The first table that people filled; jobs of the queue are not theirs. */
async function firstWithRows(tx: Tx, tables: Awaited<ReturnType<typeof tablesOf>>) {
  for (const table of tables) {
    if (table.schema === 'pgboss') continue
    const [row] = await tx.execute<{ there: boolean }>(
      sql`select exists (select 1 from ${inSql(table)}) as there`,
    )
    if (row?.there) return calledTable(table)
  }
  return null
}

function holdToTables(plan: readonly TablePlan[], { tables }: Manifest) {
  const shape = (called: string, columns: readonly { name: string; type: string }[]) =>
    `${called} (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`
  const ours = plan.map(({ table, columns }) => shape(calledTable(table), columns))
  const theirs = tables.map((table) => shape(calledTable(table), table.columns))
  const wrong = theirs.find((one) => !ours.includes(one)) ?? ours.find((one) => !theirs.includes(one))
  if (wrong)
    throw new ArchiveError(
      `The tables of the archive are not those of this Minga: ${wrong}. Nothing was changed.`,
    )
}

/** Tables with so many rows take a moment. */
const worthSaying = 10_000

/** So many characters go into the database by one statement, about. */
const batchSize = 2_000_000

async function putRows(tx: Tx, archive: OpenArchive, plan: TablePlan) {
  const { table, columns } = plan
  const line: ArchiveLine =
    archive.manifest.kind === 'archive' ? (archiveLines[table.name] ?? 'whole') : 'whole'
  const made = line !== 'whole' && 'columns' in line ? Object.entries(line.columns ?? {}) : []
  const names = [...columns.map(({ name }) => name), ...made.map(([name]) => name)]
  const values = [
    ...columns.map(({ name }) => sql`r.${sql.identifier(name)}`),
    ...made.map(([, { becomes }]) => sql.raw(becomes)),
  ]
  const write = (rows: string[]) =>
    tx.execute(sql`
      insert into ${inSql(table)} (${listed(names.map((name) => sql.identifier(name)))}) overriding system value
      select ${listed(values)} from json_populate_recordset(null::${inSql(table)}, ${`[${rows.join(',')}]`}::json) r`)
  let rows: string[] = []
  let size = 0
  for await (const row of linesOf(archive.read(tablePath(table, 'json')))) {
    rows.push(row)
    size += row.length
    if (size < batchSize && rows.length < 10_000) continue
    await write(rows)
    rows = []
    size = 0
  }
  if (rows.length > 0) await write(rows)
}

/** The rows of a JSON file of ours, a row a line. */
async function* linesOf(pieces: AsyncIterable<Buffer>) {
  let rest: Buffer[] = []
  const row = (bytes: Buffer) => {
    const text = bytes.toString('utf8')
    return text === '[' || text === ']' ? null : text.endsWith(',') ? text.slice(0, -1) : text
  }
  for await (const piece of pieces) {
    let begin = 0
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, begin)) {
      const line = row(Buffer.concat([...rest, piece.subarray(begin, end)]))
      if (line !== null) yield line
      rest = []
      begin = end + 1
    }
    if (begin < piece.length) rest.push(piece.subarray(begin))
  }
  if (rest.length > 0) throw new ArchiveError('A file of the archive ends in the middle of a row.')
}

async function putContent(tx: Tx, archive: OpenArchive, { path, sha256 }: Manifest['parts'][number]) {
  let held: Buffer = Buffer.alloc(0)
  let number = 0
  const write = async (bytes: Buffer) => {
    await tx.execute(
      sql`insert into document_part (digest, number, bytes) values (${sha256}, ${number}, decode(${bytes.toString('base64')}, 'base64'))`,
    )
    number += 1
  }
  for await (const piece of archive.read(path)) {
    held = Buffer.concat([held, piece])
    while (held.length >= contentPartSize) {
      await write(held.subarray(0, contentPartSize))
      held = held.subarray(contentPartSize)
    }
  }
  if (held.length > 0) await write(held)
}

/** Reads what was put in as an archive would and compares it with what the manifest says. */
async function compare(tx: Tx, plan: readonly TablePlan[], { parts }: Manifest) {
  const digests = new Map(parts.map(({ path, sha256 }) => [path, sha256]))
  for (const each of plan) {
    const path = tablePath(each.table, 'json')
    const hash = createHash('sha256')
    for await (const piece of asJson(rowsOf(tx, each))) hash.update(piece)
    if (hash.digest('hex') !== digests.get(path))
      throw new ArchiveError(
        `What was put into ${calledTable(each.table)} is not what the archive holds. Nothing was changed.`,
      )
  }
}

const listed = (parts: SQL[] | ReturnType<typeof sql.identifier>[]) => sql.join(parts, sql`, `)
