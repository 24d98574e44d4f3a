import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'
import { type Dimension, dimensionsOf, splits } from './dimensions'
import { type FigureGrid, figureGrid, type GridCell } from './figure-grid'
import { type FigureQuery, figureParams, readFigureQuery } from './figure-query'
import { type MeasureKey, measureKeys, measures } from './measures'
import { openFigure } from './open-figure'
import { countedCase } from './samples'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
})
afterAll(() => test.close())

const queryOf = (measure: MeasureKey, by: Dimension[], split: Dimension | null = null): FigureQuery => ({
  measure,
  by,
  split,
  form: 'table',
  filters: {},
})
const gridOf = (actor: Actor, query: FigureQuery, hides?: boolean) =>
  figureGrid({ db: test.db, actor }, query, hides)

const everyCell = ({ rows, columnTotals, total }: FigureGrid): GridCell[] => [
  ...rows.flatMap((row) => [...row.cells, row.total]),
  ...columnTotals,
  total,
]

/** Every measure by every dimension, cut by something else of its own. */
const tables = measureKeys.flatMap((measure) => {
  const takes = dimensionsOf[measures[measure].rows]
  return takes.map((dimension, at): [MeasureKey, Dimension, Dimension | null] => {
    const others = splits.filter((one) => takes.includes(one) && one !== dimension)
    return [measure, dimension, others[at % others.length] ?? null]
  })
})

describe('a table', () => {
  it.each(tables)('of %s by %s, cut by %s, opens as many rows as each number says', async (...asked) => {
    const [measure, dimension, split] = asked
    const { lead } = known.people
    const grid = await gridOf(lead, queryOf(measure, [dimension], split))
    for (const { count, scope } of everyCell(grid))
      expect((await countMeasures(test.db, lead, scope, [measure]))[measure], JSON.stringify(scope)).toBe(
        count,
      )
    const sum = (cells: GridCell[]) => cells.reduce((all, { count }) => all + (count ?? 0), 0)
    if (!grid.adds) return
    expect(sum(grid.rows.map(({ total }) => total))).toBe(grid.total.count)
    if (!split) return
    expect(sum(grid.columnTotals)).toBe(grid.total.count)
    for (const { cells, total } of grid.rows) expect(sum(cells)).toBe(total.count)
  })

  it('counts people once in a total, whatever the groups add up to', async () => {
    const { rows, columns, columnTotals, total, adds } = await gridOf(
      known.people.lead,
      queryOf('trainees', ['year'], 'gender'),
    )
    expect(rows.map(({ keys, total }) => [keys[0], total.count])).toEqual([
      ['2017', 30],
      ['2018', 10],
    ])
    // By hand: 34 people, six of them in both years.
    expect(total.count).toBe(34)
    expect(columns).toEqual(['female', 'male', 'not_said'])
    expect(columnTotals.map(({ count }) => count)).toEqual([18, 10, 6])
    expect(adds).toBe(false)
  })

  it('stands in the order of time, and with what is not on record last', async () => {
    const byFrom = await gridOf(known.people.lead, queryOf('trainees', ['from']))
    expect(byFrom.rows.at(-1)?.keys).toEqual([null])
    const byMonth = await gridOf(known.people.lead, queryOf('participations', ['month']))
    // Months in between of which nothing is counted are there as well.
    expect(byMonth.rows.map(({ keys, total }) => [keys[0], total.count])).toEqual([
      ['2017-03', 30],
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => [`2017-${month}`, 0]),
      ...['01', '02', '03', '04'].map((month) => [`2018-${month}`, 0]),
      ['2018-05', 10],
    ])
    const byQuarter = await gridOf(known.people.lead, queryOf('participations', ['quarter']))
    expect(byQuarter.rows.map(({ keys }) => keys[0])).toEqual([
      '2017-Q1',
      '2017-Q2',
      '2017-Q3',
      '2017-Q4',
      '2018-Q1',
      '2018-Q2',
    ])
  })
})

describe('who may not read names', () => {
  const allowed = tables.filter(([measure]) => ['people', 'seats', 'days'].includes(measures[measure].rows))

  it.each(allowed)('is shown of %s by %s, cut by %s, only what the list shows too', async (...asked) => {
    const [measure, dimension, split] = asked
    const { observer } = known.people
    const grid = await gridOf(observer, queryOf(measure, [dimension], split)).catch((error) => {
      expect(error).toMatchObject({ code: 'forbidden', key: 'figureCrossesPeople' })
      return null
    })
    if (!grid) return
    for (const { count, scope } of everyCell(grid)) {
      if (!count) continue
      expect((await openFigure(test.db, observer, measure, scope)).value, JSON.stringify(scope)).toBe(count)
    }
  })

  it('sees no small number, and none that could be worked out', async () => {
    const { observer, lead } = known.people
    const query = queryOf('trainees', ['year'], 'gender')
    const numbers = ({ rows }: FigureGrid) => rows.map(({ cells }) => cells.map(({ count }) => count))
    expect(numbers(await gridOf(lead, query))).toEqual([
      [18, 10, 2],
      [0, 4, 6],
    ])
    // 2 and 4 are small; 10 and 6 would give them away.
    const shown = await gridOf(observer, query)
    expect(numbers(shown)).toEqual([
      [18, null, null],
      [0, null, null],
    ])
    expect(shown.hides).toBe(true)
    // The same for everybody who holds a link, whoever made it.
    expect(numbers(await gridOf(lead, query, true))).toEqual(numbers(shown))
  })

  it('is not told of one person, whatever is counted of her', async () => {
    const query = { ...queryOf('deployments', ['year']), filters: { person: 1 } }
    await expect(gridOf(known.people.lead, query, true)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([
    ['trainees', ['from'], 'gender'],
    ['participations', ['gender'], null],
    ['trainees', ['institution'], null],
    ['completers', ['gender'], null],
  ] as [MeasureKey, Dimension[], Dimension | null][])(
    'is not told of %s by %j and %s',
    async (measure, by, split) => {
      await expect(gridOf(known.people.observer, queryOf(measure, by, split))).rejects.toMatchObject({
        code: 'forbidden',
        key: 'figureCrossesPeople',
      })
    },
  )
})

describe('what an address asks for', () => {
  it('is the same when it is written and read again', () => {
    const params = {
      measure: 'trainees',
      by: 'from',
      within: 'year',
      split: 'gender',
      form: 'stacked',
      region: 'lac',
      year: '2017',
    }
    expect(figureParams(readFigureQuery(params))).toEqual(params)
  })

  it.each([
    [{}, { measure: 'choose' }],
    [{ measure: 'constructor' }, { measure: 'choose' }],
    [{ measure: 'trainees', by: 'password' }, { by: 'notOfFigure' }],
    [{ measure: 'trainees', by: '__proto__' }, { by: 'notOfFigure' }],
    [{ measure: 'actions', by: 'gender' }, { by: 'notOfFigure' }],
    [{ measure: 'trainees', by: 'year', within: 'year' }, { within: 'groupedTwice' }],
    [{ measure: 'trainees', split: 'activity' }, { split: 'tooManyColumns' }],
    [{ measure: 'trainees', form: 'pie' }, { form: 'choose' }],
    [{ measure: 'trainees', year: '20175' }, { year: 'choose' }],
    [{ measure: 'trainees', gender: "female' or 1=1" }, { gender: 'choose' }],
    [{ measure: 'trainees', month: '2017-13' }, { month: 'choose' }],
    [{ measure: 'trainees', region: 'a\0b' }, { region: 'choose' }],
    [{ measure: 'actions', person: '4' }, { person: 'notOfFigure' }],
    [{ measure: 'trainees', status: 'held' }, { status: 'notOfFigure' }],
    [{ measure: 'actions', status: 'held' }, { status: 'choose' }],
  ])('%j is refused at its field', (params, fieldErrors) => {
    expect(() => readFigureQuery(params)).toThrow(
      expect.objectContaining({ code: 'invalid', fieldErrors }) as never,
    )
  })
})
