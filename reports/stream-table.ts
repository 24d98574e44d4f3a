import { plainText } from './cell-text'
import { csvLine } from './csv-rows'
import { tagRow } from './hxl'

/*
 * Tables too long to be held: their rows come in batches and leave as they come, so that a million of them take no more
 * memory than a thousand. Reports that fit on paper are made of blocks instead (`blocks.ts`).
 */

export type StreamColumn = {
  label: string
  type: 'text' | 'number' | 'day'
  /** In digits, for sheets. */
  width: number
  /** What the column holds in the Humanitarian Exchange Language. */
  hxl?: string
}

/** A text, a number, a day as YYYY-MM-DD in a column of days, or nothing. */
export type StreamCell = string | number | null

export type StreamedTable = {
  columns: readonly StreamColumn[]
  batches: AsyncIterable<readonly (readonly StreamCell[])[]>
}

const encoder = new TextEncoder()

/**
 * A long table as CSV for spreadsheets, in pieces; texts that would be formulas are none, as in every CSV of ours. With
 * `hxl` a row of tags says below the names what the columns hold.
 */
export async function* csvPieces(
  { columns, batches }: StreamedTable,
  { hxl = false }: { hxl?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  const tags = hxl ? tagRow(columns) : null
  const head = csvLine(columns.map(({ label }) => plainText(label)))
  yield encoder.encode(`\ufeff${head}${tags ? csvLine(tags) : ''}`)
  for await (const batch of batches) {
    let piece = ''
    for (const row of batch) piece += csvLine(row)
    yield encoder.encode(piece)
  }
}
