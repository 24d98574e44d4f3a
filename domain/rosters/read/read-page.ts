import { setImmediate } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import iconv from 'iconv-lite'
import { type Sheet, textCell } from './cell'
import { decodeText } from './decode-text'
import type { ListEncoding, ReadEncoding } from './encodings'
import { unpacksTooLarge } from './guarded-xml'
import type { ReadLimits } from './limits'
import { RosterFileError } from './roster-file-error'
import { CellCount, demandShort, SheetGrid } from './sheet-grid'

/* No page that a spreadsheet or a register writes nests deeper or has more; what does wants to use memory up. */
const depthLimit = 256
const elementLimit = 6_000_000
/** The most columns and rows that HTML itself lets a cell span. */
const widest = 1000
const tallest = 65_534

/**
 * Reads the tables of a page of HTML, which is what many registers and Excel itself write under the name XLS, and what
 * a spreadsheet gives to the clipboard. Each table is a sheet; one inside of another is a sheet of its own, and without
 * it the outer one's cells are read. Every cell is text. Scripts never run and nothing is fetched.
 * Throws RosterFileError `noTable` where the page has none, `frames` where it only shows other files.
 */
export async function readPage(
  content: Buffer,
  name: string,
  limits: ReadLimits,
  chosen?: ListEncoding,
): Promise<{ sheets: Sheet[] } & ReadEncoding> {
  const reader = new PageReader(limits)
  const { text, encoding, how } = decodePage(content, chosen)
  const step = 64 * 1024
  for (let at = 0; at < text.length; at += step) {
    reader.parser.write(text.slice(at, at + step))
    if (reader.error) throw reader.error
    await setImmediate()
  }
  reader.parser.end()
  if (reader.error) throw reader.error
  return { sheets: reader.finish(name), encoding, how }
}

/** By the byte order mark or as UTF-8 where that is valid, else as the page says, else as any text. */
function decodePage(content: Buffer, chosen?: ListEncoding): { text: string } & ReadEncoding {
  if (chosen) return decodeText(content, chosen)
  const said = /charset\s*=\s*["']?([\w-]{2,30})/i.exec(content.subarray(0, 4096).toString('latin1'))?.[1]
  const guessed = decodeText(content)
  if (/^utf/.test(guessed.encoding) || !said || !iconv.encodingExists(said) || /^(utf|ucs)/i.test(said))
    return guessed
  return { text: iconv.decode(content, said), encoding: said.toLowerCase(), how: 'page' }
}

type OpenTable = {
  grid: SheetGrid
  caption: string
  row: number
  column: number
  /** By column, the last row that a tall cell of an earlier row still takes. */
  takenUntil: Map<number, number>
  cell: { text: string; across: number; down: number } | null
  inCaption: boolean
}

const cellTags = new Set(['td', 'th'])
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'select',
  'textarea',
])
const lineBreaks = new Set(['br', 'p', 'div', 'li'])

class PageReader {
  readonly parser: Parser
  error: RosterFileError | null = null
  private readonly cells: CellCount
  private readonly tables: OpenTable[] = []
  private readonly open: OpenTable[] = []
  private depth = 0
  private elements = 0
  private quiet = 0
  private hasFrames = false
  /** The cell whose tag is being read. */
  private opening: OpenTable['cell'] = null
  private isRow = false

  constructor(private readonly limits: ReadLimits) {
    this.cells = new CellCount(limits)
    this.parser = new Parser(
      {
        onopentagname: (name) => this.guard(() => this.enter(name)),
        onattribute: (name, value) => this.guard(() => this.attribute(name, value)),
        ontext: (piece) => this.guard(() => this.write(piece)),
        onclosetag: (name) => this.guard(() => this.leave(name)),
      },
      { decodeEntities: true, lowerCaseTags: true },
    )
  }

  finish(name: string): Sheet[] {
    const read = this.tables.map(({ caption, grid }) => grid.sheet(textCell(caption)?.text ?? ''))
    const sheets = read.filter(({ rows }) => rows.length > 0)
    if (sheets.length === 0) throw new RosterFileError(this.hasFrames ? 'frames' : 'noTable')
    if (sheets.length > this.limits.sheets)
      throw new RosterFileError('tooManySheets', { limit: this.limits.sheets })
    return sheets.map((sheet, at) => ({
      ...sheet,
      name: sheet.name.slice(0, 80) || (sheets.length === 1 ? name : `${name} ${at + 1}`),
    }))
  }

  /** The parser goes on after an error of ours, so the first is kept and the rest not looked at. */
  private guard(work: () => void) {
    if (this.error) return
    try {
      work()
    } catch (error) {
      if (!(error instanceof RosterFileError)) throw error
      this.error = error
    }
  }

  private enter(name: string) {
    this.depth += 1
    this.elements += 1
    if (this.depth > depthLimit) throw new RosterFileError('damaged')
    if (this.elements > elementLimit) throw unpacksTooLarge(this.limits)
    if (silent.has(name)) this.quiet += 1
    if (name === 'frameset' || name === 'frame') this.hasFrames = true
    this.opening = null
    this.isRow = name === 'tr'
    const table = this.open.at(-1)
    if (name === 'table') this.enterTable()
    else if (!table) return
    else if (name === 'tr') {
      table.row += 1
      table.column = 0
    } else if (name === 'caption') table.inCaption = true
    else if (cellTags.has(name)) {
      if (table.row === 0) table.row = 1
      table.cell = { text: '', across: 1, down: 1 }
      this.opening = table.cell
    } else if (lineBreaks.has(name) && table.cell && table.cell.text !== '') table.cell.text += '\n'
  }

  private enterTable() {
    // Pages lay themselves out with tables that hold nothing.
    if (this.tables.length >= this.limits.sheets * 10)
      throw new RosterFileError('tooManySheets', { limit: this.limits.sheets })
    const table: OpenTable = {
      grid: new SheetGrid(this.limits, this.cells),
      caption: '',
      row: 0,
      column: 0,
      takenUntil: new Map(),
      cell: null,
      inCaption: false,
    }
    this.tables.push(table)
    this.open.push(table)
  }

  private attribute(name: string, value: string) {
    if (name === 'style' && this.isRow && /display\s*:\s*none/i.test(value)) {
      const table = this.open.at(-1)
      table?.grid.hideRow(table.row)
    }
    if (!this.opening) return
    if (name === 'colspan') this.opening.across = spanOf(value, widest)
    else if (name === 'rowspan') this.opening.down = spanOf(value, tallest)
  }

  private write(piece: string) {
    const table = this.open.at(-1)
    if (!table || this.quiet > 0) return
    if (table.cell) {
      table.cell.text += piece.replace(/[ \t\r\n\f]+/g, ' ')
      demandShort(table.cell.text, table.row, this.limits)
    } else if (table.inCaption && table.caption.length < 300) table.caption += piece
  }

  private leave(name: string) {
    this.depth -= 1
    if (silent.has(name)) this.quiet = Math.max(0, this.quiet - 1)
    const table = this.open.at(-1)
    if (!table) return
    if (cellTags.has(name)) this.leaveCell(table)
    else if (name === 'caption') table.inCaption = false
    else if (name === 'table') {
      this.leaveCell(table)
      this.open.pop()
    }
  }

  private leaveCell(table: OpenTable) {
    const { cell, row, takenUntil, grid } = table
    if (!cell) return
    table.cell = null
    while ((takenUntil.get(table.column) ?? 0) >= row) table.column += 1
    const column = table.column
    grid.put(row, column, textCell(cell.text.replace(/ *\n */g, '\n')))
    // Columns beyond the last that may be filled need no place kept.
    const taken = cell.down > 1 ? Math.min(cell.across, Math.max(0, this.limits.columns - column)) : 0
    for (let at = column; at < column + taken; at += 1) takenUntil.set(at, row + cell.down - 1)
    if (cell.across === 1) grid.isTall(row, column, row + cell.down - 1)
    table.column += cell.across
  }
}

function spanOf(text: string, most: number) {
  const span = Number.parseInt(text, 10)
  return Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1
}
