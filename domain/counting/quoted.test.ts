import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { openFigure } from './open-figure'
import { changeOf, countedOf, type Quoted, rowsCounted } from './quoted'
import { countedCase } from './samples'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
})
afterAll(() => test.close())

it.each([
  [35, 9, 289],
  [21, 6, 250],
  [9, 35, -74],
  [6, 6, 0],
  [0, 6, -100],
  [6, 0, null],
])('%i against %i is a change of %s per cent', (now, before, change) => {
  expect(changeOf(now, before)).toBe(change)
})

const lac = { year: 2018, region: 'lac' }
it.each<[Quoted, number | null]>([
  [{ measure: 'trainees', ...lac }, 10],
  [{ measure: 'participations', ...lac }, 10],
  [{ measure: 'activities', ...lac }, 1],
  [{ measure: 'activities_change_percent', ...lac }, 0],
  [{ measure: 'activities_change_percent', year: 2017, region: 'lac' }, null],
  [{ measure: 'trainees', year: 2017 }, 30],
  [{ measure: 'trainees', year: 2017, region: 'africa' }, 0],
  [{ measure: 'trainees', action: 'ACT-2026-0001' }, 34],
  [{ measure: 'participations', action: 'ACT-2026-0001' }, 40],
  [{ measure: 'activities', action: 'ACT-2026-0001' }, 3],
  [{ measure: 'trainees', action: 'ACT-2026-0001', year: 2018 }, 10],
  [{ measure: 'activities_change_percent', action: 'ACT-2026-0001' }, null],
  [{ measure: 'trainees', region: 'lac' }, null],
])('counts beside %j', async (quoted, count) => {
  expect(await countedOf(test.db, known.people.monitor, quoted, '2026-09-23')).toBe(count)
  const rows = rowsCounted(quoted)
  const isChange = quoted.measure === 'activities_change_percent'
  expect(rows === null).toBe(isChange || count === null)
  if (rows)
    expect((await openFigure(test.db, known.people.monitor, rows.measure, rows.scope)).value).toBe(count)
})

it.each([
  ['2018-06-30', null],
  ['2018-12-31', null],
  ['2019-01-01', 0],
])(
  'on %s holds the year 2018 against the one before as %s: not while it is under way',
  async (today, change) => {
    const quoted = { measure: 'activities_change_percent', ...lac } as const
    expect(await countedOf(test.db, known.people.monitor, quoted, today)).toBe(change)
    expect(await countedOf(test.db, known.people.monitor, { measure: 'activities', ...lac }, today)).toBe(1)
  },
)
