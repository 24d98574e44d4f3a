import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { type Row, textCell, withoutBlankEnd } from './cell'
import { decodeText } from './decode-text'
import type { ListEncoding } from './encodings'
import type { ReadLimits } from './limits'
import { RosterFileError } from './roster-file-error'

/**
 * Reads delimited text of any common encoding and delimiter. Every cell is text. A quotation mark that never closes
 * is taken as a letter. Throws RosterFileError when the text is none or a limit is passed.
 */
export async function readDelimited(content: Buffer, limits: ReadLimits, chosen?: ListEncoding) {
  const { text, encoding, how } = decodeText(content, chosen)
  const hint = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? findDelimiter(body)
  const quoted = await parseRows(body, delimiter, '"', limits)
  const rows = quoted ?? (await parseRows(body, delimiter, null, limits)) ?? []
  // The hint was a row of the sheet, and rows are told to the officer by their numbers.
  return { rows: hint ? [[], ...rows] : rows, encoding, how, delimiter }
}

const delimiters = [',', ';', '\t', '|', '^', '~', '¦', '§', '\x1f', ':']

/** The sign that stands equally often in most of the first lines. */
export function findDelimiter(text: string) {
  const sample = text.slice(0, 65_536)
  const lines = countByLine(sample, true) ?? countByLine(sample, false) ?? []
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.get(delimiter)
      if (count) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    for (const [count, times] of counts) {
      const score = (times / lines.length) ** 2 * Math.log2(count + 1)
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}

/** How often each delimiter stands in each line that is not blank; null where a quotation never closes. */
function countByLine(text: string, quotes: boolean) {
  const lines: Map<string, number>[] = []
  let line = new Map<string, number>()
  let inQuotes = false
  let blank = true
  for (const sign of text) {
    if (sign === '"' && quotes) inQuotes = !inQuotes
    else if (inQuotes) continue
    else if (sign === '\n' || sign === '\r') {
      if (!blank) lines.push(line)
      line = new Map()
      blank = true
    } else if (delimiters.includes(sign)) line.set(sign, (line.get(sign) ?? 0) + 1)
    if (sign !== '\n' && sign !== '\r' && sign !== ' ') blank = false
  }
  if (!blank) lines.push(line)
  return inQuotes && text.length < 65_536 ? null : lines
}

/** Null where the quotation marks make no sense. */
async function parseRows(text: string, delimiter: string, quote: '"' | null, limits: ReadLimits) {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter,
      quote,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.columns * limits.cellCharacters,
      // A line of nothing but delimiters is refused before it fills the memory with empty cells.
      cast: (value, { index }) => {
        if (index >= limits.columns * 100)
          throw new RosterFileError('tooManyColumns', { limit: limits.columns })
        return value
      },
    }),
  )
  const rows: Row[] = []
  let cells = 0
  let filled = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const row = readRecord(record, rows.length + 1, limits)
      if (row.length > limits.columns) throw new RosterFileError('tooManyColumns', { limit: limits.columns })
      cells += row.length
      if (cells > limits.cells) throw new RosterFileError('tooManyCells', { limit: limits.cells })
      rows.push(row)
      if (row.length > 0) filled = rows.length
      if (filled > limits.rows || rows.length > limits.rows * 20)
        throw new RosterFileError('tooManyRows', { limit: limits.rows })
      if (rows.length % 2000 === 0) await setImmediate()
    }
  } catch (error) {
    if (quote && isQuotingError(error)) return null
    if (codeOf(error) === 'CSV_MAX_RECORD_SIZE')
      throw new RosterFileError('cellTooLong', { limit: limits.cellCharacters, row: rows.length + 1 })
    throw error
  }
  rows.length = filled
  return rows
}

function readRecord(record: string[], number: number, limits: ReadLimits) {
  const row: Row = []
  for (const value of record) {
    if (value.length > limits.cellCharacters) {
      // A quotation that never closes swallows the rest of the file.
      throw new RosterFileError('cellTooLong', { limit: limits.cellCharacters, row: number })
    }
    row.push(textCell(value))
  }
  return withoutBlankEnd(row)
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

const isQuotingError = (error: unknown) =>
  codeOf(error) === 'CSV_QUOTE_NOT_CLOSED' ||
  codeOf(error) === 'CSV_MAX_RECORD_SIZE' ||
  (error instanceof RosterFileError && error.reason === 'cellTooLong')

function* pieces(text: string) {
  const step = 64 * 1024
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + step, text.length)
    // A letter of two code units must not be cut.
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end += 1
    yield text.slice(at, end)
    at = end
  }
}
