import ExcelJS from 'exceljs'
import type { Block, Cell, Column, Rendered, Report, TableBlock } from './blocks'
import { paragraphsOf, plainText } from './cell-text'
import { isDrawn, ownTable } from './drawn'
import { firstNotes, linesOf } from './prose'
import { withDate } from './zip-date'

type Sheet = ExcelJS.Worksheet

/** Excel takes no longer text into a cell. */
const longest = 32_767

const ink = { soft: 'FF474F54', head: 'FF0B4D56', line: 'FF7F7D75' }
const font = (more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: 'Calibri',
  family: 2,
  size: 11,
  ...more,
})
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const wrapped: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true }
/** Numbers, kept off the words of the next column. */
const beside: Partial<ExcelJS.Alignment> = { ...wrapped, horizontal: 'right', indent: 1 }

/** The widths of the first sheet, in digits. */
const widths = [36, 26, 62]

/**
 * A report as a workbook: what it says and its figures on the first sheet, each table on a sheet of its own, with
 * numbers, shares and days as such. Texts are texts, whatever they begin with: none can become a formula. The same bytes
 * for the same report.
 */
export async function renderXlsx(report: Report): Promise<Rendered> {
  const book = new ExcelJS.Workbook()
  book.title = plainText(report.title)
  book.creator = plainText(report.programme)
  book.created = report.asOf
  book.modified = report.asOf
  const blocks = report.blocks.map((block) =>
    isDrawn(block) ? (ownTable(block, report.words) ?? block) : block,
  )
  const names = sheetNames(report, blocks)
  const notes = firstNotes(blocks)
  const first = addSheet(book, report, names.get(report) ?? '', 'portrait')
  widths.forEach((width, at) => {
    first.getColumn(at + 1).width = width
  })
  writeHead(first, report)
  for (const block of blocks) {
    writeBlock(first, block, report, { names, notes })
    if (block.kind === 'table' && block.rows.length > 0)
      writeTable(addSheet(book, report, names.get(block) ?? '', 'landscape'), block, report)
  }
  return {
    bytes: withDate(new Uint8Array(await book.xlsx.writeBuffer()), report.asOf),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  }
}

function addSheet(
  book: ExcelJS.Workbook,
  { programme, words }: Report,
  name: string,
  orientation: 'portrait' | 'landscape',
) {
  // In a header an ampersand begins a code.
  const said = (text: string) => plainText(text).replaceAll('&', '&&')
  return book.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: {
      oddHeader: `&L${said(programme)}&R${said(words.asOf)}`,
      oddFooter: `&L${said(name)}&R${said(words.page).replace('{page}', '&P').replace('{pages}', '&N')}`,
    },
  })
}

/** A name for the sheet of the report and of each table: short, without the signs that Excel forbids, each once. */
function sheetNames(report: Report, blocks: Block[]) {
  const taken = new Set(['history'])
  const names = new Map<Report | Block, string>()
  const tables = blocks.filter((block) => block.kind === 'table')
  for (const [part, wish] of [
    [report, report.kind] as const,
    ...tables.map((one) => [one, one.title] as const),
  ]) {
    const base = plainText(wish)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
    let name = shortened(base, 31) || 'Sheet'
    for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${shortened(base, 27)} ${nth}`
    taken.add(name.toLowerCase())
    names.set(part, name)
  }
  return names
}

/** Cut after a word where one ends in its second half. */
function shortened(text: string, most: number) {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > most / 2 ? end : most - 1)}…`
}

function writeHead(sheet: Sheet, { kind, title, subtitle, reference, programme, words }: Report) {
  line(sheet, kind, { color: { argb: ink.soft } })
  line(sheet, title, { bold: true, size: 18 }, 24)
  for (const text of [subtitle, reference, programme, words.asOf])
    if (text !== null) line(sheet, text, { color: { argb: ink.soft } })
}

type Settled = { names: Map<Report | Block, string>; notes: Map<Block, number> }

function writeBlock(sheet: Sheet, block: Block, { words }: Report, { names, notes }: Settled) {
  switch (block.kind) {
    case 'heading':
      sheet.addRow([])
      line(sheet, block.text, { bold: true, size: block.level === 1 ? 14 : 12 }, 20)
      return
    case 'paragraph':
      for (const text of paragraphsOf(block.text).flat()) line(sheet, text)
      return
    case 'list':
      for (const item of block.items) line(sheet, `• ${item}`)
      return
    case 'facts':
      for (const { label, value } of block.items) labelled(sheet, label, value ?? words.nothing)
      return
    case 'figures':
      headRow(sheet, [words.figure, words.value, words.definition])
      for (const { label, unit, value, definition } of block.items) {
        const row = sheet.addRow([])
        write(row.getCell(1), `${label} (${unit})`)
        write(row.getCell(2), value)
        row.getCell(2).font = font({ bold: true })
        row.getCell(2).alignment = { vertical: 'top', horizontal: 'left' }
        write(row.getCell(3), definition)
        heighten(row, widths)
      }
      return
    case 'table':
      if (block.rows.length === 0) line(sheet, block.empty ?? words.nothing)
      else {
        const name = names.get(block) ?? ''
        const cell = line(sheet, block.title).getCell(1)
        cell.value = { text: plainText(block.title), hyperlink: `#'${name.replaceAll("'", "''")}'!A1` }
        cell.font = font({ underline: true, color: { argb: ink.head } })
      }
      return
    case 'ask':
      line(sheet, block.text, { bold: true })
      for (const option of block.options) line(sheet, `${block.mark === 'one' ? '○' : '□'} ${option}`)
      return
    case 'prose':
      for (const text of linesOf(block, notes.get(block))) line(sheet, text)
      return
    case 'cards':
      for (const { title, subtitle, parts } of block.cards) {
        line(sheet, [title, subtitle].filter(Boolean).join(' · '), { bold: true })
        for (const { label, text } of parts) labelled(sheet, label, text)
      }
      return
    case 'chart':
    case 'map':
      // Its table has been put in its place, or stands beside it.
      return
  }
}

/** A name and what it names, on one line of the first sheet. */
function labelled(sheet: Sheet, label: string, value: Cell) {
  const row = sheet.addRow([])
  write(row.getCell(1), label)
  row.getCell(1).font = font({ color: { argb: ink.soft } })
  write(row.getCell(2), value)
  row.getCell(2).alignment = { ...wrapped, horizontal: 'left' }
  sheet.mergeCells(row.number, 2, row.number, widths.length)
  const second = typeof value === 'string' ? heightOf(value, whole(widths.slice(1))) : 0
  row.height = Math.max(15, heightOf(label, (widths[0] ?? 0) - 1), second)
}

/** A text over the whole width of the first sheet. */
function line(sheet: Sheet, text: string, look: Partial<ExcelJS.Font> = {}, least = 15) {
  const row = sheet.addRow([])
  write(row.getCell(1), text)
  row.getCell(1).font = font(look)
  sheet.mergeCells(row.number, 1, row.number, widths.length)
  row.height = Math.max(least, heightOf(text, whole(widths)))
  return row
}

/** How high a text stands in a column of so many digits: not every program finds that out by itself. */
function heightOf(text: string, width: number) {
  let lines = 0
  for (const paragraph of plainText(text).split('\n')) {
    lines += 1
    let room = width
    for (const word of paragraph.split(' ')) {
      if (word.length > room && room < width) {
        lines += 1
        room = width
      }
      lines += Math.max(0, Math.ceil(word.length / width) - 1)
      room -= word.length + 1
    }
  }
  return Math.min(409, 15 * lines)
}

const whole = (columns: readonly number[]) => columns.reduce((sum, width) => sum + width, 0)

/** Gives a row the height of its highest text. */
function heighten(row: ExcelJS.Row, columns: readonly number[]) {
  const heights = columns.map((width, at) => {
    const { value, font } = row.getCell(at + 1)
    return typeof value === 'string' ? heightOf(value, width - (font?.bold ? 4 : 1)) : 0
  })
  row.height = Math.max(15, ...heights)
}

/** A table with its title and note above it, and with its head in sight however far one goes. */
function writeTable(sheet: Sheet, { title, note, columns, rows, total }: TableBlock, { words }: Report) {
  write(sheet.getCell(1, 1), title)
  sheet.getCell(1, 1).font = font({ bold: true, size: 14 })
  write(sheet.getCell(2, 1), [note, `${words.asOf}.`].filter(Boolean).join(' '))
  sheet.getCell(2, 1).font = font({ color: { argb: ink.soft } })
  sheet.getCell(1, 1).alignment = { vertical: 'top' }
  sheet.getRow(1).height = 21
  const head = headRow(
    sheet,
    columns.map(({ label }) => label),
  )
  columns.forEach(({ type }, at) => {
    if (type === 'number' || type === 'percent') head.getCell(at + 1).alignment = beside
  })
  for (const cells of rows) writeCells(sheet.addRow([]), columns, cells)
  if (total) {
    const row = sheet.addRow([])
    writeCells(row, columns, total)
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = font({ bold: true })
      cell.border = { top: { style: 'thin', color: { argb: ink.line } } }
    })
  }
  const wide = columns.map((column, at) =>
    widthOf(
      column,
      [...rows, total ?? []].map((row) => row[at] ?? null),
    ),
  )
  wide.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  sheet.eachRow((row, number) => {
    if (number >= head.number) heighten(row, wide)
  })
  wrapNote(sheet, wide)
  sheet.views = [{ state: 'frozen', ySplit: head.number, showGridLines: true }]
  sheet.autoFilter = {
    from: { row: head.number, column: 1 },
    to: { row: head.number + rows.length, column: columns.length },
  }
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`
}

/** A column that nobody has made wider, in digits. */
const untouched = 9
const noteWidth = 80

/** Keeps a long note from running far beyond its table, where it would make the print too small to be read. */
function wrapNote(sheet: Sheet, wide: readonly number[]) {
  let columns = 0
  let width = 0
  while (width < noteWidth) {
    width += wide[columns] ?? untouched
    columns += 1
  }
  const cell = sheet.getCell(2, 1)
  cell.alignment = wrapped
  sheet.getRow(2).height = Math.max(19, heightOf(String(cell.value ?? ''), width))
  if (columns > 1) sheet.mergeCells(2, 1, 2, columns)
}

function headRow(sheet: Sheet, labels: readonly string[]) {
  const row = sheet.addRow([])
  labels.forEach((label, at) => {
    const cell = row.getCell(at + 1)
    write(cell, label)
    cell.font = font({ bold: true, color: { argb: 'FFFFFFFF' } })
    cell.fill = fill(ink.head)
  })
  return row
}

function writeCells(row: ExcelJS.Row, columns: readonly Column[], cells: readonly Cell[]) {
  columns.forEach(({ type }, at) => {
    const cell = row.getCell(at + 1)
    write(cell, cells[at] ?? null, type)
    if (type === 'number' || type === 'percent') cell.alignment = beside
  })
}

function write(cell: ExcelJS.Cell, value: Cell, type?: Column['type']) {
  cell.alignment = wrapped
  cell.font = font()
  if (value === null) return
  if (typeof value === 'number') {
    cell.value = value
    cell.numFmt = type === 'percent' ? '0.0%' : Number.isInteger(value) ? '#,##0' : '#,##0.0#'
  } else if (typeof value === 'string') {
    const text = plainText(value)
    cell.value = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
    // As a text it stays one when somebody goes into the cell and out again.
    if (/^\s*[=+\-@]/.test(text)) cell.numFmt = '@'
  } else {
    cell.value = new Date(`${value.day}T00:00:00Z`)
    cell.numFmt = 'dd/mm/yyyy'
    cell.alignment = { ...wrapped, horizontal: 'left' }
  }
}

/** Wide enough for most of what stands in it; the rest is wrapped. */
function widthOf({ label, type }: Column, cells: readonly Cell[]) {
  const word = Math.max(
    ...plainText(label)
      .split(/\s+/)
      .map((one) => one.length),
  )
  if (type === 'day') return Math.max(12, word + 2)
  const lengths = cells.map((cell) => (cell === null ? 0 : String(cell).length))
  const longestText = type === 'text' ? Math.max(0, ...lengths) : 8
  // Room for the arrow of the filter.
  return Math.min(Math.max(word + 4, longestText + 2, 8), 56)
}
