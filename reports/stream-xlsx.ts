import { plainText } from './cell-text'
import type { StreamCell, StreamColumn, StreamedTable } from './stream-table'
import { type ZipEntry, zipPieces } from './zip-pieces'

/** A sheet of Excel takes 1,048,576 rows; what is more goes on the next one. */
const mostRows = 1_000_000
/** And so that no sheet gets longer than its archive can say. */
const mostCharacters = 900_000_000
/** Excel takes no longer text into a cell. */
const longest = 32_767

/** The looks of cells, by their place in `styles.xml`. */
const looks = { text: 0, head: 1, whole: 2, decimal: 3, day: 4, kept: 5 }

/**
 * A long table as a workbook, in pieces: numbers and days as such, every text a text, whatever it begins with; its head
 * stays in sight. Nothing is held but the batch that is written.
 */
export async function* xlsxPieces(
  { columns, batches }: StreamedTable,
  { sheet }: { sheet: string },
): AsyncGenerator<Uint8Array> {
  const rows = flat(batches)
  let sheets = 0
  async function* entries(): AsyncGenerator<ZipEntry> {
    let next = await rows.next()
    do {
      sheets += 1
      yield { name: `xl/worksheets/sheet${sheets}.xml`, pieces: sheetPieces() }
    } while (!next.done)
    yield* frame(sheet, sheets)

    async function* sheetPieces() {
      let piece = head(columns)
      let written = 1
      let characters = 0
      while (!next.done && written < mostRows && characters < mostCharacters) {
        for (const row of next.value) {
          written += 1
          piece += rowXml(columns, row, written)
        }
        characters += piece.length
        yield piece
        piece = ''
        next = await rows.next()
      }
      const last = `${letters(columns.length)}${written}`
      yield `${piece}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
    }
  }
  yield* zipPieces(entries())
}

/** Batches small enough that a sheet can end after each. */
async function* flat(batches: StreamedTable['batches']) {
  for await (const batch of batches)
    for (let at = 0; at < batch.length; at += 1000) yield batch.slice(at, at + 1000)
}

const head = (columns: readonly StreamColumn[]) =>
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${columns
    .map(({ label }, at) => textXml(label, `${letters(at + 1)}1`, looks.head))
    .join('')}</row>`

/** Programs that read no XML by the book want to be told where each row and cell is. */
function rowXml(columns: readonly StreamColumn[], row: readonly StreamCell[], number: number) {
  let xml = `<row r="${number}">`
  for (let at = 0; at < columns.length; at += 1) {
    const value = row[at]
    if (value === null || value === undefined || value === '') continue
    const place = `${letters(at + 1)}${number}`
    if (typeof value === 'number')
      xml += `<c r="${place}" s="${Number.isInteger(value) ? looks.whole : looks.decimal}"><v>${value}</v></c>`
    else if (columns[at]?.type === 'day')
      xml += `<c r="${place}" s="${looks.day}"><v>${serial(value)}</v></c>`
    else xml += textXml(value, place, mayBeFormula.test(value) ? looks.kept : looks.text)
  }
  return `${xml}</row>`
}

/** As a text it stays one when somebody goes into the cell and out again. */
const mayBeFormula = /^\s*[=+\-@]/
const isPlain = /^[\p{L}\p{N} .,()'’/:@_-]*$/u
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function textXml(value: string, place: string, look: number) {
  const text = isPlain.test(value)
    ? value
    : plainText(value)
        .slice(0, longest)
        .replace(/[&<>]/g, (sign) => escapes[sign] as string)
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${place}"${look === looks.text ? '' : ` s="${look}"`} t="inlineStr"><is><t${space}>${text}</t></is></c>`
}

const days = new Map<string, number>()

/** A day as Excel counts it, from 30 December 1899. */
function serial(day: string) {
  const known = days.get(day)
  if (known !== undefined) return known
  const counted = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
  if (days.size > 20_000) days.clear()
  days.set(day, counted)
  return counted
}

const lettersOf: string[] = []

function letters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  lettersOf[column] ??= `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
  return lettersOf[column]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What makes a workbook of its sheets. */
function frame(sheet: string, sheets: number): ZipEntry[] {
  const all = Array.from({ length: sheets }, (_, at) => at + 1)
  const called = (at: number) => {
    const name = plainText(sheet)
      .replace(/[[\]:*?/\\&<>"]+/g, ' ')
      .slice(0, 26)
    return at === 1 ? name : `${name} ${at}`
  }
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${all
        .map(
          (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${kind}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${all
        .map((at) => `<sheet name="${called(at)}" sheetId="${at}" r:id="r${at}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaged}/relationships">${all
        .map(
          (at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
        )
        .join('')}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.0#"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0B4D56"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" xfId="0"/><xf numFmtId="3" applyNumberFormat="1" xfId="0"/><xf numFmtId="165" applyNumberFormat="1" xfId="0"/><xf numFmtId="164" applyNumberFormat="1" xfId="0"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`,
    ],
  ]
  return files.map(([name, xml]) => ({ name, pieces: [`${declaration}${xml}`] }))
}
