import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { administrationsOf } from './administrations'
import { traineesBy } from './breakdowns'
import { countMeasures } from './count-measures'
import { type ParticipantsBy, participantsBy } from './participants-by'
import { countedCase } from './samples'
import type { Scope } from './scope'
import { sideBySide } from './side-by-side'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
})
afterAll(() => test.close())

const scopes: Scope[] = [{}, { year: 2017 }, { quarter: '2018-Q2' }, { country: 'MX' }]
const parts = ['gender', 'institutionKind', 'from'] as const
const sum = (rows: ParticipantsBy['gender'], of: 'trainees' | 'participations') =>
  rows.reduce((all, row) => all + (row[of] ?? 0), 0)

it('counts people and seats by what they are, in rows that add up', async () => {
  // By hand from `countedCase`: 30 people in 2017, 18 of them women, each with a seat.
  const { gender } = await participantsBy(test.db, known.people.monitor, { year: 2017 })
  expect(gender).toEqual([
    { key: 'female', trainees: 18, participations: 18 },
    { key: 'male', trainees: 10, participations: 10 },
    { key: 'not_said', trainees: 2, participations: 2 },
  ])
  for (const scope of scopes) {
    const whole = await countMeasures(test.db, known.people.monitor, scope, ['trainees', 'participations'])
    const rows = await participantsBy(test.db, known.people.monitor, scope)
    for (const part of parts) {
      expect([part, sum(rows[part], 'trainees')]).toEqual([part, whole.trainees])
      expect([part, sum(rows[part], 'participations')]).toEqual([part, whole.participations])
    }
    for (const { female, male, others, all } of rows.kindByGender) expect(female + male + others).toBe(all)
    expect(rows.kindByGender.reduce((all, row) => all + row.all, 0)).toBe(whole.trainees)
  }
})

it('hides from an observer what the figures hide, and crosses nothing for her', async () => {
  const { observer, observerElsewhere } = known.people
  const rows = await participantsBy(test.db, observer, { year: 2017 })
  const told = await traineesBy(test.db, observer, { year: 2017 })
  expect(rows.gender.map(({ key, trainees }) => ({ key, count: trainees }))).toEqual(told.byGender)
  expect(rows.institutionKind.map(({ key, trainees }) => ({ key, count: trainees }))).toEqual(
    told.byInstitutionKind,
  )
  expect(rows.from.map(({ key, trainees }) => ({ key, count: trainees }))).toEqual(told.byCountry)
  // The two who didn't say are too few to be told, and the men would give them away.
  expect(rows.gender.map(({ trainees }) => trainees)).toEqual([18, null, null])
  const seats = parts.flatMap((part) => rows[part].map(({ participations }) => participations))
  expect(seats.every((count) => count === null)).toBe(true)
  expect(rows.kindByGender).toEqual([])
  expect((await participantsBy(test.db, observerElsewhere, {})).gender).toEqual([])
})

it('puts measures beside each other, each with its own rows', async () => {
  const rows = await sideBySide(test.db, known.people.monitor, {
    scope: {},
    by: 'country',
    of: ['actions', 'activitiesHeld', 'trainees'],
  })
  const counts = await countMeasures(test.db, known.people.monitor, { country: 'MX' }, [
    'actions',
    'activitiesHeld',
    'trainees',
  ])
  expect(rows).toEqual([{ key: 'MX', counts: [counts.actions, counts.activitiesHeld, counts.trainees] }])
})

it('adds up deployments and days worked by who lends', async () => {
  const rows = await administrationsOf(test.db, known.people.monitor, {})
  expect(rows).toEqual([{ id: null, name: null, countryCode: null, deployments: 3, daysWorked: 6 }])
  expect(await administrationsOf(test.db, known.people.observerElsewhere, {})).toEqual([])
})
