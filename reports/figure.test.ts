import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales, reportFormats } from '@/db/enums'
import { programme } from '@/db/schema/reference'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { dimensionsOf } from '@/domain/counting/dimensions'
import { measureKeys, measures } from '@/domain/counting/measures'
import { countedCase } from '@/domain/counting/samples'
import { now } from '@/domain/documents/a-case'
import { saveFigure } from '@/domain/saved-figures/save-figure'
import { makeAsked } from './asked'
import type { ChartBlock, TableBlock } from './blocks'
import { render } from './render'
import { savedFigureBlocks } from './saved-figures'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
  const [row] = await test.db.select().from(programme)
  if (!row)
    await test.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings: {} as never })
})
afterAll(() => test.close())

const made = (
  scope: Record<string, string>,
  locale: (typeof locales)[number] = 'en',
  actor = known.people.lead,
) => makeAsked({ db: test.db, actor, now }, { kind: 'figure', scope, locale, asOf: null })
const chartIn = ({ blocks }: Awaited<ReturnType<typeof made>>) =>
  blocks.find((block): block is ChartBlock => block.kind === 'chart')
const tableIn = ({ blocks }: Awaited<ReturnType<typeof made>>) =>
  blocks.find((block): block is TableBlock => block.kind === 'table')

describe('a figure as a report', () => {
  it('is a chart and the table of the same numbers', async () => {
    const report = await made({ measure: 'trainees', by: 'year', split: 'gender', region: 'lac' })
    expect(report.title).toBe('Trainees by year and gender')
    expect(chartIn(report)).toMatchObject({
      form: 'stacked',
      series: ['Female', 'Male', 'Not said'],
      groups: [
        { label: '2017', values: [18, 10, 2] },
        { label: '2018', values: [0, 4, 6] },
      ],
      tabled: true,
    })
    expect(tableIn(report)).toMatchObject({
      rows: [
        ['2017', 18, 10, 2, 30],
        ['2018', 0, 4, 6, 10],
      ],
      total: ['Total, each once', 18, 10, 6, 34],
    })
  })

  it('is one number alone without groups, which opens its rows', async () => {
    const { blocks } = await made({ measure: 'participations', year: '2017' })
    expect(blocks).toMatchObject([
      { kind: 'figures', items: [{ value: 30, behind: '/figures/participations?year=2017' }] },
    ])
  })

  it.each(locales)('says every dimension of every measure in words: %s', async (locale) => {
    for (const measure of measureKeys)
      for (const by of dimensionsOf[measures[measure].rows]) {
        const report = await made({ measure, by }, locale)
        const said = JSON.stringify([report.title, tableIn(report)?.columns, tableIn(report)?.rows])
        expect(said, `${measure} ${by}`).not.toMatch(/figureBuilder|enums\.|undefined/)
      }
  })

  it.each(reportFormats)('is had as %s', async (format) => {
    const { bytes } = await render(await made({ measure: 'trainees', by: 'from', split: 'gender' }), format)
    expect(bytes.byteLength).toBeGreaterThan(50)
  })

  it('draws nothing that its reader may not know, and says so', async () => {
    const report = await made(
      { measure: 'trainees', by: 'year', split: 'gender' },
      'en',
      known.people.observer,
    )
    expect(tableIn(report)?.rows).toEqual([
      ['2017', 18, 'not shown', 'not shown', 30],
      ['2018', 0, 'not shown', 'not shown', 10],
    ])
    expect(chartIn(report)?.groups.map(({ values }) => values)).toEqual([
      [18, 0, 0],
      [0, 0, 0],
    ])
    expect(chartIn(report)?.note).toContain('not shown')
  })

  it.each([
    { measure: 'nothing' },
    { measure: 'trainees', by: "year'; drop table person" },
    { measure: 'trainees', saved: '0' },
    { saved: '999' },
    { saved: 'x' },
    { measure: 'trainees', by: 'year', action: 'ACT-0000-0000', institution: '2147483648' },
    { measure: 'trainees', action: 'ACT-1999-0001' },
  ] as Record<string, string>[])('%j is refused in words', async (scope) => {
    await expect(made(scope)).rejects.toMatchObject({ name: 'DomainError' })
  })
})

describe('figures of the team in reports', () => {
  it('are narrowed to what the report is about, and left out where that makes no sense', async () => {
    const { lead, monitor } = known.people
    const save = (query: string, more: object = {}) =>
      saveFigure({ db: test.db, actor: lead, now }, { query, status: 'team', inProgramme: true, ...more })
    await save('measure=trainees&by=gender', { titleEn: 'Who came' })
    await save('measure=trainees&by=gender&year=2017', { titleEn: 'Of another year' })
    await save('measure=actions&by=area', { titleEn: 'Actions', inProgramme: false, inCountry: true })
    const blocks = await savedFigureBlocks(
      { db: test.db, actor: monitor, now },
      { kind: 'programme', scope: { year: 2018 } },
      'en',
    )
    const inCountry = await savedFigureBlocks(
      { db: test.db, actor: monitor, now },
      { kind: 'country', scope: { country: 'MX' } },
      'en',
    )
    expect(inCountry.flatMap((block) => (block.kind === 'heading' ? block.text : []))).toEqual([
      'Figures of the programme',
      'Actions',
    ])
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))).toEqual([
      'Figures of the programme',
      'Who came',
    ])
    expect(blocks.find((block): block is TableBlock => block.kind === 'table')?.total).toEqual([
      'Total, each once',
      10,
    ])
  })
})
