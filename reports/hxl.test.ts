import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { measures } from '@/domain/counting/measures'
import { actors } from '@/domain/standings'
import type { TableBlock } from './blocks'
import { figureTable } from './figure-table'
import { hxl } from './hxl'
import { participationsTable } from './participations-table'
import { render } from './render'
import { csvPieces } from './stream-table'
import { sampleReport } from './testing'

let test: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** HXL 1.1, "Hashtags" and "Attributes". */
const tag = /^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/
const textOf = async (pieces: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString('utf8')
}

it('is written as the standard has it', () => {
  expect(Object.values(hxl).filter((one) => !tag.test(one))).toEqual([])
  expect(new Set(Object.values(hxl)).size).toBe(Object.values(hxl).length)
})

it('says what every column of a long list holds, below its names, and only when it is asked for', async () => {
  const list = () => participationsTable(test.db, actors.administrator, {}, 'es')
  const [names, tags, ...rest] = (await textOf(csvPieces(list(), { hxl: true }))).split('\r\n')
  expect(tags?.split(',').every((one) => tag.test(one))).toBe(true)
  expect(tags?.split(',')).toHaveLength(names?.split(',').length ?? 0)
  expect(rest).toEqual([''])
  expect(await textOf(csvPieces(list()))).toBe(`${names}\r\n`)
})

it.each(Object.keys(measures) as (keyof typeof measures)[])('knows all columns behind %s', (measure) => {
  const { columns } = figureTable(test.db, actors.administrator, { measure, scope: {} }, 'en')
  expect(columns.filter((column) => !tag.test(column.hxl ?? ''))).toEqual([])
})

it('says what the tables of a report hold', async () => {
  const table: TableBlock = {
    kind: 'table',
    key: 'by-country',
    title: 'By country',
    columns: [
      { label: 'Country', type: 'text', hxl: hxl.country },
      { label: 'Share', type: 'percent' },
      { label: 'Trainees', type: 'number', hxl: hxl.trainees },
    ],
    rows: [['Mexico', 0.5, 12]],
  }
  const of = async (blocks: TableBlock[], asked: boolean) => {
    const { bytes } = await render(sampleReport('en', blocks), 'csv', { hxl: asked })
    return new TextDecoder().decode(bytes)
  }
  const tags = '#country+name,,#affected+trainees\r\n'
  expect(await of([table], true)).toBe(`Country,Share,Trainees\r\n${tags}Mexico,50%,12\r\n`)
  expect((await of([table, table], true)).split(tags)).toHaveLength(3)
  expect(await of([table], false)).not.toContain('#')
  const untagged = { ...table, columns: table.columns.map(({ hxl: _, ...column }) => column) }
  expect(await of([untagged], true)).not.toContain('#')
})
