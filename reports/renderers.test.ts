import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Report, TableBlock } from './blocks'
import { renderCsv } from './csv'
import { openWorkbook, readCsv, valuesOf } from './reading'
import { renderXlsx } from './xlsx'

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', ' =1+1', 'a;=1+1', '=cmd|"/c calc"!A0', '{=1}']

const table = (key: string, title: string): TableBlock => ({
  kind: 'table',
  key,
  title,
  columns: [
    { label: '=Text', type: 'text' },
    { label: 'Number', type: 'number' },
    { label: 'Share', type: 'percent' },
    { label: 'Day', type: 'day' },
  ],
  rows: dangerous.map((text, at) => [text, at - 3, 0.5629, { day: '2017-03-14' }]),
  total: ['=total', 9, 1, null],
  note: '=note',
})

const report = (blocks: Report['blocks']): Report => ({
  filename: 'report',
  locale: 'en',
  kind: "'=Kind: [of] report?",
  title: '=title',
  subtitle: '@where',
  reference: '-1',
  programme: '=Programme & co',
  asOf: new Date('2026-09-23T10:00:00Z'),
  words: {
    asOf: '=As of',
    page: 'Page {page} of {pages}',
    definitions: 'Definitions',
    figure: 'Figure',
    value: 'Value',
    definition: 'Definition',
    country: 'Country',
    nothing: 'nothing',
  },
  blocks,
})

const everything = report([
  { kind: 'heading', level: 1, text: '=heading' },
  { kind: 'paragraph', text: '=first\n-second\n\n@third' },
  { kind: 'list', items: ['=item'] },
  { kind: 'facts', items: dangerous.map((text) => ({ label: text, value: text })) },
  { kind: 'figures', items: [{ key: 'f', label: '=f', value: 755, unit: 'people', definition: '=d' }] },
  {
    kind: 'chart',
    key: 'bars',
    title: 'Bars',
    unit: 'people',
    form: 'bars',
    series: ['people'],
    groups: [{ label: '=bar', values: [1] }],
    tabled: true,
  },
  table('one', 'A title that is much longer than a sheet may have'),
  table('two', 'A title that is much longer than a sheet may have'),
  { ...table('three', 'Without rows'), rows: [], empty: '=empty' },
])

describe('a workbook', () => {
  it('holds no formula, and what looks like one stays a text when it is edited', async () => {
    const book = await openWorkbook((await renderXlsx(everything)).bytes)
    let texts = 0
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)
          if (typeof cell.value !== 'string' || !/^\s*[=+\-@]/.test(cell.value)) return
          expect(cell.numFmt).toBe('@')
          texts += 1
        }),
      ),
    )
    expect(texts).toBeGreaterThan(30)
  })

  it('holds numbers, shares and days as such, below a head that stays', async () => {
    const book = await openWorkbook((await renderXlsx(everything)).bytes)
    const sheet = book.worksheets[1]
    expect(valuesOf(sheet)[3]).toEqual(['=1+1', -3, 0.5629, new Date('2017-03-14T00:00:00Z')])
    const row = sheet?.getRow(4)
    expect([2, 3, 4].map((at) => row?.getCell(at).numFmt)).toEqual(['#,##0', '0.0%', 'dd/mm/yyyy'])
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet?.pageSetup.printTitlesRow).toBe('3:3')
    expect(valuesOf(sheet).at(-1)?.slice(0, 3)).toEqual(['=total', 9, 1])
  })

  it('names each sheet once, within what Excel allows', async () => {
    const book = await openWorkbook((await renderXlsx(everything)).bytes)
    const names = book.worksheets.map(({ name }) => name)
    expect(names).toEqual(['=Kind of report', 'A title that is much longer…', 'A title that is much… 2'])
  })
})

describe('a CSV', () => {
  it('begins no cell as a formula', async () => {
    const { bytes } = await renderCsv(everything)
    const cells = readCsv(bytes).flat()
    const formulas = cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && Number.isNaN(Number(cell)))
    expect(formulas).toEqual([])
    expect(cells.filter((cell) => cell === "'=1+1")).toHaveLength(4)
    // Where a semicolon parts cells, and quotes within a line are letters.
    const asElsewhere = new TextDecoder().decode(bytes).split(/[;\r\n]/)
    expect(asElsewhere.filter((cell) => /^\s*"?[=+@]/.test(cell))).toEqual([])
  })

  it('of one table is that table', async () => {
    const lines = readCsv((await renderCsv(report([table('one', 'One')]))).bytes)
    expect(lines[0]).toEqual(["'=Text", 'Number', 'Share', 'Day'])
    expect(lines[1]).toEqual(["'=1+1", '-3', '56.3%', '2017-03-14'])
    expect(lines).toHaveLength(dangerous.length + 2)
  })
})
