import type { Sheet } from './cell'
import { decodeText } from './decode-text'
import type { EncodingHow, ListEncoding } from './encodings'
import { inMegabytes, type ReadLimits, readLimits } from './limits'
import { readDelimited } from './read-delimited'
import { readExcelXml } from './read-excel-xml'
import { readFlatOpenDocument } from './read-open-document'
import { readPage } from './read-page'
import { readWorkbook } from './read-workbook'
import { RosterFileError } from './roster-file-error'

/** What of a file is read otherwise than it would be by itself. */
export type Asked = {
  /** The places of hidden sheets that are read too. */
  sheets?: readonly number[]
  encoding?: ListEncoding
}

export type Table = {
  format: 'xlsx' | 'ods' | 'fods' | 'xml' | 'html' | 'csv'
  /** At least one sheet, and on at least one of them something is written. */
  sheets: Sheet[]
  /** Only of a text file or a page: what it was decoded from, such as `utf-8` or `windows-1252`, and how that is known. */
  encoding?: string
  encodingHow?: EncodingHow
  /** Only of a text file. */
  delimiter?: string
}

/**
 * Reads a spreadsheet into typed cells: XLSX, ODS, a page of HTML (what many give the name XLS), the XML of Excel 2003,
 * or text in any common encoding with any common delimiter.
 * The content says what a file is; its name only names the sheet of a text file. Formulas are never evaluated, what
 * they last gave is read. Hidden sheets come last and without their rows, as the officer doesn't see them, except for those
 * that she asked for; hidden rows and columns are named.
 * Takes the bytes of the file. Throws RosterFileError with a sentence for the officer when the file is empty,
 * damaged, protected, of another kind, or too large in any way; memory and time stay bounded by the limits, and the
 * event loop runs in between.
 */
export async function readTable(
  bytes: Uint8Array,
  filename: string,
  limits: Partial<ReadLimits> = {},
  asked: Asked = {},
): Promise<Table> {
  const applied = { ...readLimits, ...limits }
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.length === 0) throw new RosterFileError('empty')
  if (content.length > applied.fileBytes)
    throw new RosterFileError('tooLarge', { limit: inMegabytes(applied.fileBytes) })
  const table = await readContent(content, filename, applied, asked)
  if (table.sheets.every((sheet) => sheet.rows.length === 0)) throw new RosterFileError('nothingInside')
  return table
}

async function readContent(
  content: Buffer,
  filename: string,
  limits: ReadLimits,
  { sheets: wanted = [], encoding: chosen }: Asked,
): Promise<Table> {
  const places = new Set(wanted)
  if (startsWith(content, 'PK\x03\x04') || startsWith(content, 'PK\x05\x06'))
    return readWorkbook(content, limits, places)
  if (startsWith(content, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw refusedCompoundFile(content)
  refuseOtherKinds(content)
  const name = filename.replace(/\.[^.]*$/, '')
  const markup = markupOf(content)
  if (markup === 'html') {
    const { sheets, encoding, how } = await readPage(content, name, limits, chosen)
    return { format: 'html', sheets, encoding, encodingHow: how }
  }
  if (markup) return readXml(markup, content, limits, places)
  const { rows, encoding, how, delimiter } = await readDelimited(content, limits, chosen)
  return { format: 'csv', sheets: [{ name, rows }], encoding, encodingHow: how, delimiter }
}

const startsWith = (content: Buffer, signature: string, at = 0) =>
  content.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'))

/** The old binary Office files; a workbook with a password is packed into one too. */
function refusedCompoundFile(content: Buffer) {
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return new RosterFileError('encrypted')
  if (holds('Workbook') || holds('Book')) return new RosterFileError('oldExcel')
  return new RosterFileError('isOther', { is: holds('WordDocument') ? 'DOC' : 'OLE' })
}

/** Kinds of file that come under a spreadsheet's name. */
const signatures: [signature: string, at: number, name: string][] = [
  ['%PDF-', 0, 'PDF'],
  ['\x89PNG', 0, 'PNG'],
  ['\xff\xd8\xff', 0, 'JPEG'],
  ['GIF8', 0, 'GIF'],
  ['RIFF', 0, 'RIFF'],
  ['II*\0', 0, 'TIFF'],
  ['MM\0*', 0, 'TIFF'],
  ['ftyp', 4, 'HEIC'],
  ['MZ', 0, 'EXE'],
  ['\x7fELF', 0, 'ELF'],
  ['\x1f\x8b', 0, 'GZIP'],
  ['7z\xbc\xaf', 0, '7z'],
  ['Rar!', 0, 'RAR'],
  ['{\\rtf', 0, 'RTF'],
  ['SQLite format 3', 0, 'SQLite'],
  ['MIME-Version:', 0, 'MHT'],
]

function refuseOtherKinds(content: Buffer) {
  // "MZ" may begin a name; a program goes on with bytes that no text has.
  const found = signatures.find(
    ([signature, at]) =>
      startsWith(content, signature, at) && (signature !== 'MZ' || content.subarray(0, 64).includes(0)),
  )
  if (found) throw new RosterFileError('isOther', { is: found[2] })
}

/** Which markup a file begins with; null where it is no markup but text. */
function markupOf(content: Buffer): 'html' | 'xml' | 'fods' | null {
  const opening = content
    .subarray(0, 4096)
    .toString('latin1')
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '')
    .trimStart()
    .toLowerCase()
  const isXml = opening.startsWith('<?xml')
  const body = opening.replace(/^<\?xml[^>]*>|<!--(?!\[)[\s\S]*?-->|<\?mso[^>]*>/g, '').trimStart()
  if (/^<(?:!doctype html|html|table|meta|head|body|style|div|title|center|frameset)\b/.test(body))
    return 'html'
  if (isXml && body.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml'
  if (isXml && body.includes('opendocument.spreadsheet')) return 'fods'
  if (isXml) throw new RosterFileError('isOther', { is: 'XML' })
  return null
}

function readXml(
  format: 'xml' | 'fods',
  content: Buffer,
  limits: ReadLimits,
  wanted: ReadonlySet<number>,
): Table {
  const { text } = decodeText(content)
  const body = text.replace(/^\ufeff/, '')
  try {
    const sheets =
      format === 'xml' ? readExcelXml(body, limits, wanted) : readFlatOpenDocument(body, limits, wanted)
    return { format, sheets }
  } catch (error) {
    // The parser throws mere errors, each about what the file holds.
    throw error instanceof RosterFileError ? error : new RosterFileError('damaged')
  }
}
