import { posix } from 'node:path'
import { type Cell, type Sheet, textCell } from './cell'
import type { ReadLimits } from './limits'
import { type NumberStyle, numberCell, numberStyle } from './number-format'
import { readOpenDocument } from './read-open-document'
import { RosterFileError } from './roster-file-error'
import { CellCount, demandShort, SheetGrid } from './sheet-grid'
import { WorkbookPackage } from './workbook-package'

/**
 * Reads the visible sheets of an XLSX (ECMA-376, both of its dialects) or ODS in the order of their tabs. The hidden ones
 * come after them, without their rows except for those whose place among all is wanted.
 * Throws RosterFileError for what is no workbook, damaged, protected, or passes a limit.
 */
export async function readWorkbook(
  content: Buffer,
  limits: ReadLimits,
  wanted: ReadonlySet<number> = new Set(),
): Promise<{ format: 'xlsx' | 'ods'; sheets: Sheet[] }> {
  const pack = await WorkbookPackage.open(content, limits)
  try {
    if (await isOpenDocument(pack))
      return { format: 'ods', sheets: await readOpenDocument(pack, limits, wanted) }
    return { format: 'xlsx', sheets: await new WorkbookReader(pack, limits).read(wanted) }
  } catch (error) {
    // The parser and the ZIP reader throw mere errors, each about what the file holds.
    throw error instanceof RosterFileError ? error : new RosterFileError('damaged')
  }
}

const isOpenDocument = async (pack: WorkbookPackage) =>
  pack.has('mimetype') && /opendocument\.spreadsheet/.test(await pack.text('mimetype'))

type Relation = { id: string; type: string; target: string }
type Book = { sheets: { name: string; relation: string; hidden: boolean }[]; from1904: boolean }

class WorkbookReader {
  private shared: (Cell | null)[] = []
  private styles: NumberStyle[] = []
  private from1904 = false
  private readonly cells: CellCount

  constructor(
    private readonly pack: WorkbookPackage,
    private readonly limits: ReadLimits,
  ) {
    this.cells = new CellCount(limits)
  }

  async read(wanted: ReadonlySet<number>) {
    const main = (await this.relations('_rels/.rels')).find(({ type }) => type === 'officeDocument')
    const path = main?.target.replace(/^\//, '') ?? ''
    if (!this.pack.has(path) || /^(?:word|ppt)\//.test(path)) throw await this.otherKind()
    if (path.endsWith('.bin')) throw new RosterFileError('binaryExcel')
    const folder = posix.dirname(path)
    const relations = await this.relations(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))
    const partOf = (target: string) =>
      target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
    const book = await this.book(path)
    this.from1904 = book.from1904
    for (const { type, target } of relations) {
      if (type === 'styles') await this.readStyles(partOf(target))
      if (type === 'sharedStrings') await this.readSharedStrings(partOf(target))
    }
    const known = book.sheets.flatMap((sheet) => {
      const relation = relations.find(({ id, type }) => id === sheet.relation && type === 'worksheet')
      return relation ? [{ ...sheet, part: partOf(relation.target) }] : []
    })
    const visible = known.filter((sheet) => !sheet.hidden)
    const hidden = known.filter((sheet) => sheet.hidden).slice(0, this.limits.sheets)
    if (visible.length > this.limits.sheets)
      throw new RosterFileError('tooManySheets', { limit: this.limits.sheets })
    if (visible.length === 0) throw new RosterFileError(known.length > 0 ? 'nothingInside' : 'damaged')
    const sheets: Sheet[] = []
    for (const { name, part } of visible) sheets.push(await this.readSheet(part, name))
    for (const { name, part } of hidden) {
      const sheet = wanted.has(sheets.length) ? await this.readSheet(part, name) : { name, rows: [] }
      sheets.push({ ...sheet, isHidden: true })
    }
    return sheets
  }

  private async otherKind() {
    if (this.pack.has('word/document.xml')) return new RosterFileError('isOther', { is: 'DOCX' })
    if (this.pack.has('ppt/presentation.xml')) return new RosterFileError('isOther', { is: 'PPTX' })
    if (this.pack.has('index/document.iwa') || this.pack.has('index.zip'))
      return new RosterFileError('isOther', { is: 'Numbers' })
    if (this.pack.has('mimetype')) {
      const kind = (await this.pack.text('mimetype')).trim()
      const is = /opendocument\.(text|presentation)/.exec(kind)?.[1]
      const names: Record<string, string> = { text: 'ODT', presentation: 'ODP' }
      return new RosterFileError('isOther', { is: (is && names[is]) ?? 'ZIP' })
    }
    if (this.pack.hasUnder('xl/')) return new RosterFileError('damaged')
    return new RosterFileError('isOther', { is: 'ZIP' })
  }

  private async relations(part: string) {
    const relations: Relation[] = []
    await this.pack.xml(part, {
      open: (name, { Id = '', Type = '', Target = '' }) => {
        if (name === 'Relationship')
          relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: Target })
      },
    })
    return relations
  }

  private async book(part: string) {
    const book: Book = { sheets: [], from1904: false }
    await this.pack.xml(part, {
      open: (name, attributes) => {
        if (name === 'workbookPr') book.from1904 = isTrue(attributes.date1904)
        if (name !== 'sheet' || book.sheets.length >= 10_000) return
        const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
        const hidden = attributes.state !== undefined && attributes.state !== 'visible'
        book.sheets.push({ name: attributes.name ?? '', relation, hidden })
      },
    })
    return book
  }

  private async readStyles(part: string) {
    const codes = new Map<number, string>()
    let inCellFormats = false
    await this.pack.xml(part, {
      open: (name, attributes) => {
        if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        else if (name === 'cellXfs') inCellFormats = true
        else if (name === 'xf' && inCellFormats) {
          const id = Number(attributes.numFmtId ?? 0)
          this.styles.push(numberStyle(id, codes.get(id)))
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCellFormats = false
      },
    })
  }

  private async readSharedStrings(part: string) {
    let text = ''
    let inText = false
    let phonetic = false
    await this.pack.xml(part, {
      open: (name) => {
        if (name === 'si') text = ''
        else if (name === 't') inText = true
        else if (name === 'rPh') phonetic = true
      },
      text: (piece) => {
        if (inText && !phonetic) text += piece
      },
      close: (name) => {
        if (name === 't') inText = false
        else if (name === 'rPh') phonetic = false
        else if (name === 'si') {
          if (this.shared.length >= this.limits.cells)
            throw new RosterFileError('tooManyCells', { limit: this.limits.cells })
          this.shared.push(this.textOf(text, 0))
        }
      },
    })
  }

  private async readSheet(part: string, sheetName: string) {
    const sheet = new SheetGrid(this.limits, this.cells)
    let rowNumber = 0
    let column = -1
    let type = 'n'
    let style = 0
    let value = ''
    let formula = ''
    let into: 'value' | 'formula' | null = null
    let inline = false
    let phonetic = false
    await this.pack.xml(part, {
      open: (name, attributes) => {
        switch (name) {
          case 'row':
            rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r)
            if (!Number.isInteger(rowNumber) || rowNumber < 1) throw new RosterFileError('damaged')
            column = -1
            if (isTrue(attributes.hidden)) sheet.hideRow(rowNumber)
            break
          case 'col':
            if (isTrue(attributes.hidden))
              sheet.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1)
            break
          case 'c':
            column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
            type = attributes.t ?? 'n'
            style = Number(attributes.s ?? 0)
            value = ''
            formula = ''
            break
          case 'v':
            into = 'value'
            break
          case 'f':
            into = 'formula'
            break
          case 'is':
            inline = true
            break
          case 't':
            if (inline && !phonetic) into = 'value'
            break
          case 'rPh':
            phonetic = true
            break
          case 'mergeCell':
            merge(sheet, attributes.ref ?? '')
            break
        }
      },
      text: (piece) => {
        if (into === 'value') value += piece
        else if (into === 'formula') formula += piece
      },
      close: (name) => {
        switch (name) {
          case 'v':
          case 'f':
          case 't':
            into = null
            break
          case 'is':
            inline = false
            break
          case 'rPh':
            phonetic = false
            break
          case 'c':
            if (rowNumber === 0) throw new RosterFileError('damaged')
            sheet.put(rowNumber, column, this.cell(type, value, formula, style, rowNumber))
            break
        }
      },
    })
    return sheet.sheet(sheetName)
  }

  private cell(type: string, value: string, formula: string, style: number, row: number): Cell | null {
    // A formula that was never calculated is shown as it stands; it is text and stays text.
    if (value === '') return formula === '' ? null : this.textOf(`=${formula}`, row)
    switch (type) {
      case 's':
        return this.shared[Number(value)] ?? null
      case 'b':
        return { type: 'boolean', value: isTrue(value), text: isTrue(value) ? 'TRUE' : 'FALSE' }
      case 'd': {
        const date = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?/.exec(value)
        if (!date) return this.textOf(value, row)
        const day = `${date[1]}${date[2] && date[2] !== 'T00:00' ? date[2] : ''}`
        return { type: 'date', value: day, text: day.replace('T', ' ') }
      }
      case 'n': {
        const number = Number(value)
        return value.trim() !== '' && Number.isFinite(number)
          ? numberCell(number, this.styles[style] ?? 'general', this.from1904)
          : this.textOf(value, row)
      }
      default:
        return this.textOf(value, row)
    }
  }

  private textOf(raw: string, row: number) {
    demandShort(raw, row, this.limits)
    // Signs that XML can't hold are written as _x000D_ (ECMA-376 part 1, 22.9.2.19).
    return textCell(
      raw.includes('_x')
        ? raw.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          )
        : raw,
    )
  }
}

function merge(sheet: SheetGrid, reference: string) {
  const [from = '', to = from] = reference.split(':')
  if (columnOf(from) === columnOf(to)) sheet.isTall(rowOf(from), columnOf(from), rowOf(to))
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function columnOf(reference: string) {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column === 0) throw new RosterFileError('damaged')
  return column - 1
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 0)
