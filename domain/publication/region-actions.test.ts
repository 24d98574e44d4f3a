import { afterAll, beforeAll, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { countMeasures } from '../counting/count-measures'
import { countedCase } from '../counting/samples'
import { actionsOfRegion } from './region-actions'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
  await test.db.update(action).set({ status: 'implementation', endsOn: null })
})
afterAll(() => test.close())

it.each([
  [undefined, 3, ['Guía']],
  [2017, 1, []],
  [2018, 1, ['Guía']],
  [2019, 0, []],
])('tells of %s what its figures count', async (year, held, results) => {
  const scope = { region: 'lac', ...(year === undefined ? {} : { year }) }
  const [told] = await actionsOfRegion(test.db, known.people.monitor, scope)
  expect([told?.held, told?.results.map(({ title }) => title)]).toEqual([held, results])
  const keys = ['activitiesHeld', 'resultsAchieved'] as const
  const counts = await countMeasures(test.db, known.people.monitor, scope, keys)
  expect([counts.activitiesHeld, counts.resultsAchieved]).toEqual([held, results.length])
})
