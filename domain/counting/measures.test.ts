import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { genders, institutionKinds } from '@/db/enums'
import { type TestDatabase, testDatabase } from '@/db/testing'
import en from '@/messages/en.json'
import { type Actor, isStaff } from '../actor'
import { DomainError } from '../errors'
import { traineesBy } from './breakdowns'
import { countMeasures } from './count-measures'
import { figuresOf } from './figures'
import { isOfParticipants, type MeasureKey, measureKeys, measures, scopesOf } from './measures'
import { allRowsOfFigure, type FigureRow, openFigure, rowsOfFigure } from './open-figure'
import { countedCase } from './samples'
import { figureHref, readScope, type Scope, unknown } from './scope'

let test: TestDatabase
let known: Awaited<ReturnType<typeof countedCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await countedCase(test.db)
})
afterAll(() => test.close())

const action = 'ACT-2026-0001'

/** By hand, from what `countedCase` writes; the merged record, the activity to come and what was dropped don't count. */
const byHand: [MeasureKey, Record<'action' | 'first' | 'second' | '2017' | '2018' | 'coming', number>][] = [
  ['trainees', { action: 34, first: 30, second: 10, '2017': 30, '2018': 10, coming: 1 }],
  ['women', { action: 18, first: 18, second: 0, '2017': 18, '2018': 0, coming: 1 }],
  ['participations', { action: 40, first: 30, second: 10, '2017': 30, '2018': 10, coming: 1 }],
  // 22 came to all three days; of the ten on the second, 24, 25 and 26 passed its test.
  ['completions', { action: 25, first: 22, second: 3, '2017': 22, '2018': 3, coming: 0 }],
  ['completers', { action: 25, first: 22, second: 3, '2017': 22, '2018': 3, coming: 0 }],
  ['scored', { action: 9, first: 9, second: 0, '2017': 9, '2018': 0, coming: 0 }],
  // 22 on three days, and 22 to 29 on 1, 2, 0, 1, 2, 0, 1, 2.
  ['personDays', { action: 95, first: 75, second: 20, '2017': 75, '2018': 20, coming: 0 }],
  ['speakers', { action: 1, first: 1, second: 0, '2017': 1, '2018': 0, coming: 0 }],
  ['organisers', { action: 1, first: 0, second: 1, '2017': 0, '2018': 1, coming: 0 }],
  ['observers', { action: 0, first: 0, second: 0, '2017': 0, '2018': 0, coming: 0 }],
  ['seats', { action: 42, first: 31, second: 11, '2017': 31, '2018': 11, coming: 1 }],
  ['attendances', { action: 96, first: 76, second: 20, '2017': 76, '2018': 20, coming: 0 }],
  ['withoutIdentity', { action: 11, first: 7, second: 4, '2017': 7, '2018': 4, coming: 0 }],
  ['experts', { action: 2, first: 1, second: 2, '2017': 1, '2018': 2, coming: 0 }],
  ['deployments', { action: 3, first: 1, second: 2, '2017': 1, '2018': 2, coming: 0 }],
  ['daysWorked', { action: 6, first: 4, second: 2, '2017': 4, '2018': 2, coming: 0 }],
]

describe('figures', () => {
  it.each(byHand)('count %s as by hand', async (measure, expected) => {
    const scopes: Record<keyof typeof expected, Scope> = {
      action: { action },
      first: { activity: known.first },
      second: { activity: known.second },
      '2017': { year: 2017 },
      '2018': { year: 2018 },
      coming: { activity: known.coming },
    }
    const counted: Record<string, number> = {}
    for (const [name, scope] of Object.entries(scopes))
      counted[name] = (await countMeasures(test.db, known.people.monitor, scope, [measure]))[measure]
    expect(counted).toEqual(expected)
  })

  it('of cases count by their own years', async () => {
    const keys = ['requestsReceived', 'requestsDecided', 'results', 'resultsAchieved', 'actions'] as const
    const count = (year: number) => countMeasures(test.db, known.people.monitor, { year }, keys)
    // The year of a result is that in which it was achieved; 2017 knew the request, 2018 its decision.
    expect(await count(2017)).toEqual({
      requestsReceived: 1,
      requestsDecided: 0,
      results: 0,
      resultsAchieved: 0,
      actions: 1,
    })
    expect(await count(2018)).toEqual({
      requestsReceived: 0,
      requestsDecided: 1,
      results: 1,
      resultsAchieved: 1,
      actions: 0,
    })
    const inAction = await countMeasures(test.db, known.people.monitor, { action }, [
      'activities',
      'activitiesHeld',
      'results',
      'resultsAchieved',
    ])
    expect(inAction).toEqual({ activities: 4, activitiesHeld: 3, results: 2, resultsAchieved: 1 })
  })

  it.each(measureKeys)('of %s have a name and a definition', (measure) => {
    expect(en.figures.name[measure]).toContain('plural')
    expect(en.figures.define[measure].length).toBeGreaterThan(20)
  })
})

const looking = [
  'lead',
  'officerElsewhere',
  'monitor',
  'observer',
  'observerElsewhere',
  'focalPoint',
  'expert',
] as const

const actorsOf = (): [string, Actor][] =>
  looking.map((name) => [
    name,
    name === 'expert'
      ? { ...known.people.expert, personId: known.persons[35] as number }
      : known.people[name],
  ])

const scopesFor = (measure: MeasureKey): Scope[] => {
  const all: Scope[] = [
    {},
    { action },
    { activity: known.first },
    { activity: known.second },
    { activity: known.coming },
    { year: 2017 },
    { year: 2018 },
    { year: 2018, until: '2018-05-06' },
    { until: '2018-05-07' },
    { since: '2017-06-01', until: '2018-05-07' },
    { since: '2018-01-01' },
    { region: 'lac' },
    { country: 'MX' },
    { country: 'GH' },
    { action, year: 2018 },
    { person: known.persons[25] as number },
    { person: known.persons[35] as number },
    { activity: known.first, day: '2017-03-14' },
    ...genders.map((gender) => ({ action, gender })),
    ...[institutionKinds[0], 'police', unknown].map((kind) => ({ action, institutionKind: kind as never })),
    { action, from: 'MX' },
    { action, from: unknown },
    { year: 2017, gender: 'female', from: 'MX' },
  ]
  const takes = scopesOf[measures[measure].rows]
  return all.filter((scope) => Object.keys(scope).every((part) => takes.includes(part as keyof Scope)))
}

async function everyRow(actor: Actor, measure: MeasureKey, scope: Scope, query: { sort?: string } = {}) {
  const rows: FigureRow[] = []
  let cursor: string | undefined
  do {
    const { page } = await rowsOfFigure(test.db, actor, measure, scope, {
      ...query,
      size: 7,
      ...(cursor ? { cursor } : {}),
    })
    rows.push(...(page?.rows ?? []))
    cursor = page?.next ?? undefined
  } while (cursor)
  return rows
}

describe('the list behind a figure', () => {
  it.each(measureKeys)(
    'of %s has exactly as many rows as the figure says, whoever looks at whatever',
    async (measure) => {
      let compared = 0
      for (const [name, actor] of actorsOf())
        for (const scope of scopesFor(measure)) {
          const where = `${name} ${figureHref(measure, scope)}`
          const opened = await openFigure(test.db, actor, measure, scope).catch((error) => {
            if (error instanceof DomainError && error.code === 'not_found' && !isStaff(actor)) return null
            throw error
          })
          if (opened === null) continue
          const rows: FigureRow[] = []
          for await (const batch of allRowsOfFigure(test.db, actor, measure, scope)) rows.push(...batch)
          expect(rows.length, where).toBe(opened.value ?? 0)
          expect(new Set(rows.map(({ id, day }) => `${id} ${day}`)).size, where).toBe(rows.length)
          compared += 1
        }
      expect(compared).toBeGreaterThan(12)
    },
    60_000,
  )

  it('is the same in every order, and as a file', async () => {
    const { lead } = known.people
    const ids = async (rows: FigureRow[]) => rows.map(({ id }) => id).sort((a, b) => a - b)
    const whole: FigureRow[] = []
    for await (const batch of allRowsOfFigure(test.db, lead, 'participations', { action }))
      whole.push(...batch)
    expect(whole).toHaveLength(40)
    for (const sort of ['name', '-name', 'starts', '-starts'])
      expect(await ids(await everyRow(lead, 'participations', { action }, { sort }))).toEqual(
        await ids(whole),
      )
  })

  it('adds up to the figure over any part of people', async () => {
    const { lead } = known.people
    const { byGender, byInstitutionKind, byCountry, trainees } = await figuresOf(test.db, lead, { action })
    for (const [part, cells] of [
      ['gender', byGender],
      ['institutionKind', byInstitutionKind],
      ['from', byCountry],
    ] as const) {
      let sum = 0
      for (const { key, count } of cells) {
        const scope = { action, [part]: key ?? unknown }
        expect((await openFigure(test.db, lead, 'trainees', scope)).value).toBe(count)
        sum += count ?? 0
      }
      expect(sum).toBe(trainees)
    }
  })

  it.each([
    'activity=x',
    'activity=99999999999',
    'year=17',
    'gender=women',
    'country=mexico',
    'day=2017-13-01',
    'day=2017-02-30',
    'until=2017-02-30',
    'until=May',
    'since=2017-02-30',
    'since=0000-01-01',
  ])('is not there for %s: leaving it out would count more than was asked', (query) => {
    expect(() => readScope(Object.fromEntries(new URLSearchParams(query)))).toThrow('not_found')
  })

  it('is not there for a status that its rows can not have', async () => {
    const open = openFigure(test.db, known.people.lead, 'actions', { status: 'held' })
    await expect(open).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not there for a scope that makes no sense', async () => {
    const open = openFigure(test.db, known.people.lead, 'requestsReceived', { activity: known.first })
    await expect(open).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('who may not read names', () => {
  const named = (rows: FigureRow[]) =>
    rows.filter((row) =>
      JSON.stringify(row).match(/Pérez|Nombre|familyNames|gender|institution|score|personId/),
    )

  it.each(['observer', 'focalPoint'] as const)(
    'sees as many rows, and nobody who is not hers: %s',
    async (who) => {
      const actor = known.people[who]
      for (const measure of measureKeys.filter((key) => isOfParticipants(measures[key].rows))) {
        const rows = await everyRow(actor, measure, { action })
        const own = who === 'focalPoint' ? rows.filter(({ personId }) => personId) : []
        expect(named(rows)).toEqual(own)
      }
    },
  )

  it('sees no names in files either', async () => {
    for await (const batch of allRowsOfFigure(test.db, known.people.observer, 'personDays', { action }))
      expect(named(batch)).toEqual([])
  })

  it('is not told a number that points at a person, nor what gives one away', async () => {
    const { observer, lead } = known.people
    const second = { activity: known.second }
    // Three of ten completed: it is not said, and there is no list that could be counted.
    expect((await openFigure(test.db, lead, 'completers', second)).value).toBe(3)
    expect(await rowsOfFigure(test.db, observer, 'completers', second, {})).toEqual({
      value: null,
      base: { measure: 'trainees', value: 10 },
      page: null,
    })
    const cells = await traineesBy(test.db, observer, { action })
    const all = await traineesBy(test.db, lead, { action })
    // 18 women, 10 men and 6 who did not say are many enough.
    expect(cells.byGender).toEqual(all.byGender)
    const first = await traineesBy(test.db, observer, { activity: known.first })
    // 18 women, 10 men, 2 who did not say: with them the men stay hidden, or they could be worked out.
    expect(first.byGender).toEqual([
      { key: 'female', count: 18 },
      { key: 'male', count: null },
      { key: 'not_said', count: null },
    ])
    const open = (gender: 'female' | 'male' | 'not_said') =>
      openFigure(test.db, observer, 'trainees', { activity: known.first, gender })
    expect((await open('female')).value).toBe(18)
    expect((await open('male')).value).toBeNull()
    expect((await open('not_said')).value).toBeNull()
  })

  it.each([
    ['participations', { gender: 'not_said' }],
    ['personDays', { gender: 'female' }],
    ['trainees', { gender: 'female', from: 'MX' }],
    ['completers', { gender: 'female' }],
  ] as [MeasureKey, Scope][])('can not cross what people are: %s by %o', async (measure, scope) => {
    const asked = openFigure(test.db, known.people.observer, measure, { action, ...scope })
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })

  it("can not look for one person's rows", async () => {
    const asked = openFigure(test.db, known.people.observer, 'participations', {
      person: known.persons[25] as number,
    })
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })
})
