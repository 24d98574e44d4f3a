import ExcelJS from 'exceljs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Report, TableBlock } from './blocks'
import { renderCsv } from './csv'
import { renderJson } from './json'
import { openWorkbook, readCsv, valuesOf } from './reading'
import { richBlocks, sampleReport } from './testing'
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

const rich = sampleReport('en', richBlocks)

afterEach(() => {
  vi.useRealTimers()
})

describe('a workbook', () => {
  it('has a sheet for what is drawn as well, and prose, notes and cards on the first', async () => {
    const book = await openWorkbook((await renderXlsx(rich)).bytes)
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Activity report',
      'Activities by country',
      'Trainees over time',
    ])
    expect(valuesOf(book.worksheets[1]).slice(2)).toEqual([
      ['Country', 'activities'],
      ['Mexico', 1234],
      ['Belize', 7],
    ])
    expect(valuesOf(book.worksheets[2]).slice(2)).toEqual([
      ['Year', 'Women', 'Men'],
      ['2017', 41, 2001],
      ['2018', 43, 0],
    ])
    const first = valuesOf(book.worksheets[0]).map(([cell]) => cell)
    for (const line of [
      'Requests doubled [1], as a study (https://example.org/a "study") says. [2]',
      '• Second point [3]',
      '[1] Annual report 2019, p. 14.',
      'More. [4]',
      '[4] Fourth note.',
      'Mexico II · 2017–2018',
    ])
      expect(first).toContain(line)
  })

  it('is the same for the same report, on any day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-02T03:04:05Z') })
    const first = await renderXlsx(rich)
    vi.setSystemTime(new Date('2031-05-06T07:08:10Z'))
    await renderXlsx(everything)
    expect(Buffer.from((await renderXlsx(rich)).bytes).equals(first.bytes)).toBe(true)
  })

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

describe('a report as data', () => {
  const dataOf = async (one: Report) =>
    JSON.parse(new TextDecoder().decode((await renderJson(one)).bytes)) as Record<string, unknown> & {
      blocks: Record<string, unknown>[]
    }

  it('has its values as values, and its days and its moment as texts that sort', async () => {
    const data = await dataOf(report([table('one', 'One')]))
    expect(data).toMatchObject({ language: 'en', asOf: '2026-09-23T10:00:00.000Z', asOfText: '=As of' })
    expect(data.blocks[0]).toMatchObject({
      kind: 'table',
      key: 'one',
      columns: [
        { label: '=Text', type: 'text' },
        { label: 'Number', type: 'number' },
        { label: 'Share', type: 'percent' },
        { label: 'Day', type: 'day' },
      ],
      total: ['=total', 9, 1, null],
    })
    const [{ rows }] = data.blocks as [{ rows: unknown[] }]
    expect(rows[0]).toEqual(['=1+1', -3, 0.5629, '2017-03-14'])
  })

  it('has the table of what is drawn, and prose as it was written', async () => {
    const { blocks } = await dataOf(rich)
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'prose', 'map', 'chart', 'prose', 'cards'])
    expect(blocks[2]).toMatchObject({
      countries: ['MX', 'BZ'],
      rows: [
        ['Mexico', 1234],
        ['Belize', 7],
      ],
    })
    expect(blocks[3]).toMatchObject({
      form: 'columns',
      columns: [{ label: 'Year' }, { label: 'Women' }, { label: 'Men' }],
      rows: [
        ['2017', 41, 2001],
        ['2018', 43, 0],
      ],
    })
    expect(blocks[1]).toEqual(richBlocks[1])
  })

  it('keeps the order of its keys', async () => {
    const { blocks, ...head } = await dataOf(everything)
    expect(Object.keys({ ...head, blocks })).toEqual([
      'name',
      'language',
      'kind',
      'title',
      'subtitle',
      'reference',
      'programme',
      'asOf',
      'asOfText',
      'blocks',
    ])
    expect(await dataOf(everything)).toEqual({ ...head, blocks })
  })
})
