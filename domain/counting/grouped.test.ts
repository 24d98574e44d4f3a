import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionTag } from '@/db/schema/open-data'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { countMeasures } from './count-measures'
import { type Dimension, dimensionsOf, isTag } from './dimensions'
import { figureGrid } from './figure-grid'
import { grouped, scopeOfGroup } from './grouped'
import { type MeasureKey, measureKeys, measures } from './measures'
import { countedCase } from './samples'
import type { Scope } from './scope'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
  await test.db.insert(actionTag).values(
    (
      [
        ['gcm', '2'],
        ['gcm', '23'],
        ['sdg_target', '10.7'],
      ] as const
    ).map(([vocabulary, code]) => ({ actionId: known.action, vocabulary, code })),
  )
})
afterAll(() => test.close())

const every = measureKeys.flatMap((measure) =>
  dimensionsOf[measures[measure].rows].map((dimension): [MeasureKey, Dimension] => [measure, dimension]),
)
/** Of people and experts the same one may be in several groups of a place or a time. */
const mayRepeat = (measure: MeasureKey) => ['people', 'experts'].includes(measures[measure].rows)

const count = async (measure: MeasureKey, scope: Scope) =>
  (await countMeasures(test.db, known.people.monitor, scope, [measure]))[measure]

describe('groups', () => {
  it.each(every)('of %s by %s have as many rows as the list that each opens', async (measure, dimension) => {
    const { monitor } = known.people
    for (const scope of [{}, { year: 2018 }] as Scope[]) {
      const by = [dimension]
      const groups = await grouped(test.db, monitor, { measure, scope: { ...scope }, by })
      const all = await count(measure, scope)
      if (all > 0) expect(groups.length).toBeGreaterThan(0)
      for (const { keys, count: cell } of groups) {
        expect(await count(measure, scopeOfGroup(scope, by, keys)), `${dimension} ${keys}`).toBe(cell)
      }
      const sum = groups.reduce((total, group) => total + group.count, 0)
      if (mayRepeat(measure) || isTag(dimension)) expect(sum).toBeGreaterThanOrEqual(all)
      else expect(sum).toBe(all)
    }
  })

  it.each(['trainees', 'participations', 'personDays'] as const)(
    'of %s by three dimensions',
    async (measure) => {
      const by: Dimension[] = ['from', 'year', 'gender']
      for (const { keys, count: cell } of await grouped(test.db, known.people.monitor, {
        measure,
        scope: {},
        by,
      }))
        expect(await count(measure, scopeOfGroup({}, by, keys)), `${keys}`).toBe(cell)
    },
  )

  it('of tags have what belongs to an Action once for each of its tags, and alone where narrowed to one', async () => {
    const { monitor } = known.people
    const of = async (measure: MeasureKey, by: Dimension[], scope: Scope = {}) =>
      Object.fromEntries(
        (await grouped(test.db, monitor, { measure, scope, by })).map(({ keys, count }) => [
          keys.join(' '),
          count,
        ]),
      )
    expect([
      await of('actions', ['gcm']),
      await of('actions', ['sdg']),
      await of('actions', ['sector']),
    ]).toEqual([{ '2': 1, '23': 1 }, { '10.7': 1 }, { '': 1 }])
    expect(await of('trainees', ['gcm', 'year'])).toEqual({
      '2 2017': 30,
      '2 2018': 10,
      '23 2017': 30,
      '23 2018': 10,
    })
    expect(await of('trainees', ['gcm', 'gender'], { gcm: '23', year: 2017 })).toEqual({
      '23 female': 18,
      '23 male': 10,
      '23 not_said': 2,
    })
    expect(await count('trainees', { gcm: '2' })).toBe(await count('trainees', {}))
    expect([
      await count('trainees', { gcm: '7' }),
      await count('participations', { gcm: 'unknown' }),
    ]).toEqual([0, 0])
    expect(await count('seats', { sector: 'unknown' })).toBe(await count('seats', {}))
    const grid = await figureGrid(
      { db: test.db, actor: monitor },
      { measure: 'actions', by: ['gcm'], split: null, form: 'table', filters: {} },
    )
    expect([grid.rows.length, grid.total.count, grid.adds, grid.repeats]).toEqual([2, 1, false, true])
  })

  it('are the whole for no dimension', async () => {
    for (const measure of measureKeys)
      expect(await grouped(test.db, known.people.lead, { measure, scope: {}, by: [] })).toEqual([
        { keys: [], count: (await countMeasures(test.db, known.people.lead, {}, [measure]))[measure] },
      ])
  })

  it('say what somebody is by her latest seat of the group', async () => {
    const byYear = await grouped(test.db, known.people.monitor, {
      measure: 'trainees',
      scope: {},
      by: ['year', 'gender'],
    })
    // By hand from `countedCase`: 30 people in 2017, 18 of them women; ten in 2018, of whom six come from 2017.
    expect(Object.fromEntries(byYear.map(({ keys, count }) => [keys.join(' '), count]))).toEqual({
      '2017 female': 18,
      '2017 male': 10,
      '2017 not_said': 2,
      '2018 male': 4,
      '2018 not_said': 6,
    })
  })

  it.each([
    ['requestsReceived', ['gender']],
    ['actions', ['action']],
    ['trainees', ['year', 'year']],
    ['experts', ['gender']],
  ] as [MeasureKey, Dimension[]][])('of %s by %j are not there', async (measure, by) => {
    await expect(grouped(test.db, known.people.lead, { measure, scope: {}, by })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
