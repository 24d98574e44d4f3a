import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOut } from '@/db/copy-out'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { countedCase } from '@/domain/counting/samples'
import { now } from '@/domain/documents/a-case'
import { exportParticipations } from '@/domain/participations/export-participations'
import { listParticipations } from '@/domain/participations/queries'
import { figureTable } from './figure-table'
import { participationsTable } from './participations-table'
import { openWorkbook, readCsv, valuesOf } from './reading'
import { csvPieces, type StreamedTable } from './stream-table'
import { xlsxPieces } from './stream-xlsx'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
  await test.db
    .insert(programme)
    .values({ name: 'Minga', fullName: 'Minga', demo: true, settings: {} as never })
  await test.db
    .update(person)
    .set({ familyNames: '=2+2', position: 'Jefa\t"adjunta"\\n', unit: 'a;b' })
    .where(eq(person.id, known.persons[3] as number))
})
afterAll(() => test.close())

async function whole(pieces: AsyncIterable<Uint8Array>) {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}

const table = (batches: StreamedTable['batches']): StreamedTable => ({
  columns: [
    { label: 'Text', type: 'text', width: 10 },
    { label: 'Number', type: 'number', width: 10 },
    { label: 'Day', type: 'day', width: 10 },
  ],
  batches,
})
async function* batchesOf(...rows: (string | number | null)[][][]) {
  yield* rows
}

describe('a long table', () => {
  it('is a workbook with numbers, days and texts as such, and no formula', async () => {
    const rows = [
      ['=1+1', 2.5, '2017-03-14'],
      [' <b>&amp; ', 3, null],
      ['a\nb', null, '1900-03-01'],
    ]
    const bytes = await whole(
      xlsxPieces(table(batchesOf(rows.slice(0, 2), rows.slice(2))), { sheet: 'All: of [them]' }),
    )
    const book = await openWorkbook(bytes)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['All  of  them '])
    expect(valuesOf(book.worksheets[0])).toEqual([
      ['Text', 'Number', 'Day'],
      ['=1+1', 2.5, new Date('2017-03-14T00:00:00Z')],
      [' <b>&amp; ', 3],
      ['a\nb', undefined, new Date('1900-03-01T00:00:00Z')],
    ])
    expect(book.worksheets[0]?.getCell('A2').numFmt).toBe('@')
    expect(book.worksheets[0]?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  })

  it('is CSV that no program takes a formula from', async () => {
    const bytes = await whole(csvPieces(table(batchesOf([['=1+1', 2, '2017-03-14']], [['x;=y', -3, null]]))))
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeffText,Number,Day\r\n\'=1+1,2,2017-03-14\r\n"x;\'=y",-3,\r\n',
    )
  })

  it('is written no faster than it is taken, and no further once nobody takes it', async () => {
    let made = 0
    async function* endless() {
      for (;;) {
        made += 1
        yield [['x', made, null]]
      }
    }
    for await (const _ of csvPieces(table(endless()))) if (made === 3) break
    expect(made).toBe(3)
  })
})

describe('COPY', () => {
  it('gives back texts as they are, whatever is in them, and takes values that try to be more', async () => {
    const hostile = `'; drop table person; -- \\' \t \n \\N \\\\ é "x"`
    expect(await copyOut(test.db, sql`select ${hostile}::text, null::text, ''::text, 7`)).toEqual([
      [hostile, '', '', '7'],
    ])
    expect(await copyOut(test.db, sql`select 1 where false`)).toEqual([])
    const many = await copyOut(test.db, sql`select n, repeat('x', 50) from generate_series(1, 5000) as n`)
    expect(many).toHaveLength(5000)
    // And the connection is free again, also after what filled it to the brim.
    for (const size of [1000, 16_384, 16_385, 65_536, 70_000])
      expect(await copyOut(test.db, sql`select repeat('y', ${size}::int)`)).toEqual([['y'.repeat(size)]])
  })
})

describe('all participations', () => {
  it('leave as a file in which every seat stands once, with what the list tells of it', async () => {
    const { lead } = known.people
    const lines = readCsv(await whole(csvPieces(participationsTable(test.db, lead, {}, 'en'))))
    const list = await listParticipations(test.db, lead, { size: 200 })
    expect(lines).toHaveLength(list.total + 1)
    expect(list.total).toBe(43)
    const [head = [], ...rows] = lines
    const at = (label: string) => head.indexOf(label)
    expect(rows.filter((row) => /^yes$/i.test(row[at('Completed')] ?? ''))).toHaveLength(
      list.rows.filter(({ completed }) => completed).length,
    )
    expect(rows.reduce((sum, row) => sum + Number(row[at('Days there')]), 0)).toBe(
      list.rows.reduce((sum, { days }) => sum + days, 0),
    )
    const guarded = rows.find((row) => row[0] === "'=2+2")
    expect(guarded).toContain('a;b')
    const sheet = (
      await openWorkbook(
        await whole(xlsxPieces(participationsTable(test.db, lead, {}, 'es'), { sheet: 'x' })),
      )
    ).worksheets[0]
    expect(sheet?.rowCount).toBe(44)
    expect(valuesOf(sheet).some(([name]) => name === '=2+2')).toBe(true)
  })

  it.each([
    ['lead', { role: 'speaker' }, 1],
    ['lead', { year: '2018' }, 11],
    ['lead', { q: 'perez' }, 42],
    ['lead', { q: "'; drop table person" }, 0],
    ['officerElsewhere', {}, 0],
    ['observer', {}, 0],
  ] as const)('are for %s, narrowed to %o, %i', async (who, query, count) => {
    const lines = readCsv(
      await whole(csvPieces(participationsTable(test.db, known.people[who], query, 'en'))),
    )
    expect(lines.length - 1).toBe(count)
    expect((await listParticipations(test.db, known.people[who], query)).total).toBe(count)
  })

  it('are written down as taken, with how many there were', async () => {
    const context = { db: test.db, actor: known.people.lead, now }
    expect(await exportParticipations(context, { format: 'csv', year: '2018' })).toEqual({ count: 11 })
    const [told] = await test.db.select().from(event).where(eq(event.verb, 'exportParticipations'))
    expect(told).toMatchObject({
      entity: 'programme',
      actorId: known.people.lead.id,
      details: { count: 11, format: 'CSV', narrowed: { year: '2018' } },
    })
    await expect(
      exportParticipations({ ...context, actor: known.people.observer }, { format: 'csv' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the rows of a figure as a file', () => {
  it('are as many as it says, without names for who may not read them', async () => {
    const scope = { action: 'ACT-2026-0001' }
    const of = async (who: 'lead' | 'observer') =>
      readCsv(
        await whole(
          csvPieces(figureTable(test.db, known.people[who], { measure: 'participations', scope }, 'en')),
        ),
      )
    expect(await of('lead')).toHaveLength(41)
    const seen = await of('observer')
    expect(seen).toHaveLength(41)
    expect(JSON.stringify(seen)).not.toMatch(/Pérez|Nombre|Instituto/)
  })
})
