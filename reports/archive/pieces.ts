import { type Part, planOf, readOut } from '@/db/archive/read-out'
import type { Tx } from '@/db/client'
import { csvLine } from '../csv-rows'
import { zipPieces } from '../zip-pieces'

/** Above it (bytes) a file is written so that it may be longer than 4 GB, which not every program reads. */
const long = 3_900_000_000

/** Files of a backup or an archive as one ZIP, in pieces, each written as it is taken. */
export const zipOf = (parts: AsyncIterable<Pick<Part, 'path' | 'pieces'> & { size?: number }>) =>
  zipPieces(
    (async function* () {
      for await (const { path, pieces, size } of parts)
        yield { name: path, pieces, mayBeLong: size === undefined || size > long }
    })(),
  )

/** Rows as CSV for people, as every CSV of ours is: what would be a formula is a text. */
async function* csvOfRows(columns: readonly string[], batches: AsyncIterable<readonly string[]>) {
  yield `\ufeff${csvLine(columns)}`
  for await (const batch of batches) {
    let piece = ''
    for (const row of batch) {
      const values = JSON.parse(row) as Record<string, unknown>
      piece += csvLine(columns.map((name) => cell(values[name])))
    }
    yield piece
  }
}

function cell(value: unknown) {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export type Reading = {
  now: Date
  by: string | null
  /** What explains the files, in the language of whoever reads it. */
  readme: string
  onTable?: (name: string) => void
}

/** A backup of everything as one ZIP; `tx` is a transaction of `snapshot`. */
export async function* backupPieces(tx: Tx, { now, by, readme, onTable }: Reading) {
  const plan = await planOf(tx, 'backup')
  yield* zipOf(readOut(tx, { plan, made: { at: now, by }, readme, onTable }))
}

/**
 * The files of an archive: without what opens doors, and with the tables for people too. With `skipContents` those of
 * documents are named and not read.
 */
export async function* archiveParts(
  tx: Tx,
  { now, by, readme, onTable, skipContents = false }: Reading & { skipContents?: boolean },
) {
  const plan = await planOf(tx, 'archive')
  yield* readOut(tx, {
    plan,
    made: { at: now, by },
    readme,
    onTable,
    alsoAsCsv: csvOfRows,
    skipContents,
  })
}
