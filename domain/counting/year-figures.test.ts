import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { isUnderWay } from './periods'
import { countedCase } from './samples'
import { yearBefore, yearFigures } from './year-figures'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
})
afterAll(() => test.close())

it.each([
  ['2026', '2026-12-31', true],
  ['2026', '2027-01-01', false],
  ['2026-Q3', '2026-09-30', true],
  ['2026-Q3', '2026-10-01', false],
  ['2026-02', '2026-02-28', true],
  ['2026-02', '2026-03-01', false],
])('%s is under way on %s: %s', (period, today, is) => {
  expect(isUnderWay(period, today)).toBe(is)
})

describe('a year', () => {
  it.each([
    [2018, '2019-01-01', { year: 2017 }],
    [2018, '2018-12-31', { year: 2017, until: '2017-12-31' }],
    [2018, '2018-05-06', { year: 2017, until: '2017-05-06' }],
    [2028, '2028-02-29', { year: 2027, until: '2027-02-28' }],
  ])('%i is held on %s against %j', (year, today, before) => {
    expect(yearBefore(year, today)).toEqual(before)
  })

  it('that is under way stands beside no more than the same days of the one before', async () => {
    const of = (today: string) => yearFigures(test.db, known.people.monitor, yearBefore(2019, today))
    const whole = await of('2020-01-01')
    expect(whole).toMatchObject({ activitiesHeld: 1, trainees: 10, requestsDecided: 1, resultsAchieved: 1 })
    expect(await of('2019-05-07')).toMatchObject({ activitiesHeld: 1, trainees: 10 })
    expect(await of('2019-05-06')).toMatchObject({
      activitiesHeld: 0,
      trainees: 0,
      participations: 0,
      requestsDecided: 1,
      resultsAchieved: 1,
    })
    expect(await of('2019-01-04')).toMatchObject({ requestsDecided: 0, resultsAchieved: 0 })
  })
})
