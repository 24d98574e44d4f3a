import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fromBufferPromise } from 'yauzl'

/** Exports a record through its menu and gives back the file. */
export async function exportAs(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: new RegExp(`^${format} ?to|^${format} ?all|^${format} ?for`) }).click()
  const file = await readFile(await (await coming).path())
  await page.keyboard.press('Escape')
  return file
}

/** All the words of a PDF. */
export async function readPdf(file: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const words: string[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
      if ('str' in item) words.push(item.str)
  return words.join(' ')
}

async function readDocx(file: Buffer) {
  const zip = await fromBufferPromise(file, { lazyEntries: true, autoClose: false })
  for await (const entry of zip.eachEntry())
    if (entry.fileName === 'word/document.xml')
      return (await text(await zip.openReadStreamPromise(entry))).replace(/<[^>]+>/g, ' ')
  throw new Error('This is no Word document.')
}

async function readXlsx(file: Buffer) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file as never)
  const words: string[] = []
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => words.push(cell.text))))
  return words.join(' ')
}

/** What reads the words of each format that reports are given out in. */
export const readers: Record<string, (file: Buffer) => Promise<string>> = {
  PDF: readPdf,
  Word: readDocx,
  Excel: readXlsx,
  CSV: async (file) => file.toString('utf8'),
}
