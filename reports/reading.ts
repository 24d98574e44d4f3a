import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fromBuffer } from 'yauzl'
import type { ReportFormat } from '@/db/enums'

/* For tests: reports as whoever opens them finds them. */

export async function openWorkbook(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as never)
  return book
}

/** The values of a sheet, row by row. */
export const valuesOf = (sheet: ExcelJS.Worksheet | undefined): ExcelJS.CellValue[][] =>
  Array.from(sheet?.getSheetValues() ?? [], (row) =>
    Array.isArray(row) ? Array.from(row).slice(1) : [],
  ).slice(1)

export const readCsv = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { bom: true, relaxColumnCount: true, skipEmptyLines: false })

/** All words of a file of this kind, one after the other. */
export const wordsOf: Record<ReportFormat, (bytes: Uint8Array) => Promise<string>> = {
  pdf: async (bytes) => {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const texts: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      texts.push(...items.map((item) => ('str' in item ? item.str : '')))
    }
    return texts.join(' ')
  },
  docx: async (bytes) => (await textsIn(bytes)).join(' ').replace(/<[^>]+>/g, ' '),
  xlsx: async (bytes) =>
    (await openWorkbook(bytes)).worksheets
      .flatMap((sheet) => valuesOf(sheet).flat())
      .map((value) =>
        value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''),
      )
      .join(' '),
  csv: async (bytes) => readCsv(bytes).flat().join(' '),
  json: async (bytes) => textsOf(JSON.parse(new TextDecoder().decode(bytes))).join(' '),
}

/** Every text and number in data, in their order. */
const textsOf = (data: unknown): string[] =>
  data !== null && typeof data === 'object' ? Object.values(data).flatMap(textsOf) : [String(data)]

/** The parts of a document with text in them: its body, its heads and feet, its notes. */
const textsIn = (bytes: Uint8Array) =>
  new Promise<string[]>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const texts: string[] = []
      zip.on('end', () => resolve(texts))
      zip.on('entry', (entry) => {
        if (!/^word\/(document|header|footer|footnotes)\w*\.xml$/.test(entry.fileName)) return zip.readEntry()
        zip.openReadStream(entry, async (error, stream) => {
          if (error) return reject(error)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          texts.push(Buffer.concat(parts).toString('utf8'))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
