import { type Cell, type Sheet, textCell } from './cell'
import { type Attributes, guardedParser, type XmlHandlers } from './guarded-xml'
import type { ReadLimits } from './limits'
import { numberCell } from './number-format'
import { RosterFileError } from './roster-file-error'
import { CellCount, demandShort, SheetGrid } from './sheet-grid'
import type { WorkbookPackage } from './workbook-package'

/**
 * The sheets of an ODS (OpenDocument 1.3, part 3). The hidden ones come after the others, without their rows except for
 * those whose place among all is wanted.
 */
export async function readOpenDocument(
  pack: WorkbookPackage,
  limits: ReadLimits,
  wanted: ReadonlySet<number> = new Set(),
): Promise<Sheet[]> {
  let isLocked = false
  await pack.xml('META-INF/manifest.xml', {
    open: (name) => {
      isLocked ||= name === 'encryption-data'
    },
  })
  if (isLocked) throw new RosterFileError('encrypted')
  if (!pack.has('content.xml')) throw new RosterFileError('damaged')
  const reader = new OpenDocumentReader(limits)
  await pack.xml('content.xml', reader.handlers)
  return hiddenLast(reader.finish(), wanted)
}

/** The same of one that is a single XML file (FODS). */
export function readFlatOpenDocument(
  text: string,
  limits: ReadLimits,
  wanted: ReadonlySet<number> = new Set(),
): Sheet[] {
  const reader = new OpenDocumentReader(limits)
  guardedParser(reader.handlers, limits).write(text).close()
  return hiddenLast(reader.finish(), wanted)
}

/** Hidden sheets after the others, without their rows except for those whose place among all is wanted. */
export function hiddenLast(sheets: readonly Sheet[], wanted: ReadonlySet<number>): Sheet[] {
  const sorted = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)]
  return sorted.map((sheet, at) =>
    sheet.isHidden && !wanted.has(at) ? { name: sheet.name, rows: [], isHidden: true } : sheet,
  )
}

type OpenCell = { attributes: Attributes; paragraphs: string[]; text: string | null; isCovered: boolean }

/** What stands in a cell without being of its text. */
const beside = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'tracked-changes',
  'shapes',
  'forms',
  'object',
])

class OpenDocumentReader {
  private readonly sheets: Sheet[] = []
  private readonly hiddenStyles = new Set<string>()
  private readonly cells: CellCount
  private style = ''
  private aside = 0
  private tables = 0
  private grid: SheetGrid | null = null
  private name = ''
  private row = 0
  private rowRepeat = 1
  private column = 0
  private filled: { column: number; cell: Cell }[] = []
  private cell: OpenCell | null = null
  private visible = 0
  private isHidden = false
  private columnsSeen = 0

  constructor(private readonly limits: ReadLimits) {
    this.cells = new CellCount(limits)
  }

  readonly handlers: XmlHandlers = {
    open: (name, attributes) => this.open(name, attributes),
    text: (piece) => {
      if (this.aside === 0 && this.cell && this.cell.text !== null) this.write(this.cell, piece)
    },
    close: (name) => this.close(name),
  }

  finish() {
    if (this.visible === 0) throw new RosterFileError('nothingInside')
    return this.sheets
  }

  private open(name: string, attributes: Attributes) {
    if (this.aside > 0 || beside.has(name)) {
      this.aside += 1
      return
    }
    switch (name) {
      case 'style':
        this.style = given(attributes, 'name') ?? ''
        return
      case 'table-properties':
        if (given(attributes, 'display') === 'false') this.hiddenStyles.add(this.style)
        return
      case 'table':
        return this.openTable(attributes)
      case 'table-row':
        this.row += 1
        this.rowRepeat = repeats(attributes, 'number-rows-repeated')
        this.column = 0
        this.filled = []
        if (isUnseen(attributes))
          for (let at = 0; at < Math.min(this.rowRepeat, this.limits.rows); at += 1)
            this.grid?.hideRow(this.row + at)
        return
      case 'table-column': {
        const from = this.columnsSeen
        this.columnsSeen += repeats(attributes, 'number-columns-repeated')
        if (isUnseen(attributes)) this.grid?.hideColumns(from, this.columnsSeen - 1)
        return
      }
      case 'table-cell':
      case 'covered-table-cell':
        this.cell = { attributes, paragraphs: [], text: null, isCovered: name !== 'table-cell' }
        return
      default:
        if (this.cell) this.openText(this.cell, name, attributes)
    }
  }

  private openTable(attributes: Attributes) {
    this.tables += 1
    // A table inside of a cell is a picture of a sheet and no list.
    if (this.tables > 1) {
      this.aside = 1
      return
    }
    this.row = 0
    this.columnsSeen = 0
    this.name = given(attributes, 'name') ?? ''
    const isHidden = this.hiddenStyles.has(given(attributes, 'style-name') ?? '')
    if (!isHidden) this.visible += 1
    if (this.visible > this.limits.sheets)
      throw new RosterFileError('tooManySheets', { limit: this.limits.sheets })
    this.isHidden = isHidden
    this.grid = new SheetGrid(this.limits, this.cells)
  }

  private openText(cell: OpenCell, name: string, attributes: Attributes) {
    if (name === 'p' || name === 'h') cell.text = ''
    else if (cell.text === null) return
    else if (name === 's') this.write(cell, ' '.repeat(Math.min(repeats(attributes, 'c'), 100)))
    else if (name === 'tab') this.write(cell, '\t')
    else if (name === 'line-break') this.write(cell, '\n')
  }

  private write(cell: OpenCell, piece: string) {
    cell.text += piece
    demandShort(cell.text as string, this.row, this.limits)
  }

  private close(name: string) {
    if (this.aside > 0) {
      this.aside -= 1
      if (this.aside === 0 && name === 'table') this.tables -= 1
      return
    }
    switch (name) {
      case 'p':
      case 'h':
        if (this.cell && this.cell.text !== null) {
          this.cell.paragraphs.push(this.cell.text)
          this.cell.text = null
        }
        return
      case 'table-cell':
      case 'covered-table-cell':
        if (this.cell) this.closeCell(this.cell)
        this.cell = null
        return
      case 'table-row':
        return this.closeRow()
      case 'table':
        this.tables -= 1
        if (this.grid)
          this.sheets.push({ ...this.grid.sheet(this.name), ...(this.isHidden ? { isHidden: true } : {}) })
        this.grid = null
    }
  }

  private closeCell(open: OpenCell) {
    const repeat = repeats(open.attributes, 'number-columns-repeated')
    const cell = open.isCovered || !this.grid ? null : cellOf(open, this.row, this.limits)
    const tall = Math.min(repeats(open.attributes, 'number-rows-spanned'), this.limits.rows)
    if (cell)
      for (let at = this.column; at < this.column + repeat; at += 1) {
        // The columns of a value that goes on for ever are refused one by one.
        if (at >= this.limits.columns)
          throw new RosterFileError('tooManyColumns', { limit: this.limits.columns })
        this.filled.push({ column: at, cell })
        if (repeats(open.attributes, 'number-columns-spanned') === 1)
          this.grid?.isTall(this.row, at, this.row + tall - 1)
      }
    this.column += repeat
  }

  private closeRow() {
    const last = this.row + this.rowRepeat - 1
    if (this.filled.length > 0 && last > this.limits.rows)
      throw new RosterFileError('tooManyRows', { limit: this.limits.rows })
    if (this.filled.length > 0)
      for (let row = this.row; row <= last; row += 1)
        for (const { column, cell } of this.filled) this.grid?.put(row, column, cell)
    this.row = last
  }
}

/** An attribute by its name without prefix; LibreOffice repeats some under a prefix of its own. */
function given(attributes: Attributes, name: string) {
  for (const [key, value] of Object.entries(attributes))
    if (key.endsWith(name) && key.at(-name.length - 1) === ':' && !key.startsWith('calcext:')) return value
  return undefined
}

const isUnseen = (attributes: Attributes) =>
  ['collapse', 'filter'].includes(given(attributes, 'visibility') ?? 'visible')

function repeats(attributes: Attributes, name: string) {
  const text = given(attributes, name)
  if (text === undefined) return 1
  const times = Number(text)
  if (!/^\d{1,12}$/.test(text) || times < 1) throw new RosterFileError('damaged')
  return times
}

function cellOf({ attributes, paragraphs }: OpenCell, row: number, limits: ReadLimits): Cell | null {
  const shown = paragraphs.join('\n')
  const value = given(attributes, 'value')
  const number = Number(value)
  switch (given(attributes, 'value-type')) {
    case 'float':
    case 'currency':
      if (value === undefined || !Number.isFinite(number)) break
      // A number shown with zeros before it is a code, such as that of an office.
      return /^0\d+$/.test(shown)
        ? { type: 'number', value: number, text: shown }
        : numberCell(number, 'general', false)
    case 'percentage':
      if (value === undefined || !Number.isFinite(number)) break
      return numberCell(number, 'percent', false)
    case 'boolean': {
      const isTrue = given(attributes, 'boolean-value') === 'true'
      return { type: 'boolean', value: isTrue, text: isTrue ? 'TRUE' : 'FALSE' }
    }
    case 'date': {
      const date = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?/.exec(given(attributes, 'date-value') ?? '')
      if (!date) break
      const day = `${date[1]}${date[2] && date[2] !== 'T00:00' ? date[2] : ''}`
      return { type: 'date', value: day, text: day.replace('T', ' ') }
    }
    case 'time': {
      const time = /^PT(\d{1,2})H(\d{1,2})M/.exec(given(attributes, 'time-value') ?? '')
      if (!time) break
      const clock = `${time[1]?.padStart(2, '0')}:${time[2]?.padStart(2, '0')}`
      return { type: 'date', value: clock, text: clock }
    }
  }
  const text = shown || (given(attributes, 'string-value') ?? '')
  demandShort(text, row, limits)
  return textCell(text)
}
