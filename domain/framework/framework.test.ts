import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { aim } from '@/db/schema/framework'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { result } from '@/db/schema/result'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { record } from '../audit/record'
import { aCase, type Case, now } from '../documents/a-case'
import { DomainError } from '../errors'
import { addParticipant } from '../rosters/add-participant'
import { addAim } from './add-aim'
import { addIndicator } from './add-indicator'
import { countFor } from './count'
import { disaggregate } from './disaggregate'
import { editAim } from './edit-aim'
import { editIndicator } from './edit-indicator'
import { frameworkOf } from './queries'
import { recordActual } from './record-actual'
import { removeAim } from './remove-aim'
import { removeIndicator } from './remove-indicator'

let t: TestDatabase
let given: Case
let reference: string
let second: number
const as = (who: keyof Case['people']) => ({ db: t.db, actor: given.people[who], now })
const today = now.toISOString().slice(0, 10)

/** Two activities that were held, in January and in February: Ana on both, Ivo on the first, Luz on the second. */
beforeAll(async () => {
  t = await testDatabase()
  given = await aCase(t.db)
  await t.db.update(action).set({ status: 'implementation' }).where(eq(action.id, given.action))
  const [row] = await t.db.select().from(action).where(eq(action.id, given.action))
  reference = row?.reference as string
  const held = { status: 'held' as const, countryCode: 'MX' }
  await t.db
    .update(activity)
    .set({ ...held, startsOn: '2026-01-13', endsOn: '2026-01-14' })
    .where(eq(activity.id, given.activity))
  const [first] = await t.db.select().from(activity).where(eq(activity.id, given.activity))
  const { id: _, search: _s, ...same } = first as NonNullable<typeof first>
  const [added] = await t.db
    .insert(activity)
    .values({ ...same, number: '2', startsOn: '2026-02-10', endsOn: '2026-02-10' })
    .returning({ id: activity.id })
  second = added?.id as number
  const seat = async (id: number, names: [string, string], gender: 'female' | 'male') =>
    addParticipant(as('lead'), {
      id,
      role: 'trainee',
      givenNames: names[0],
      familyNames: names[1],
      gender,
      institution: 'Instituto',
      isNew: true,
    })
  await seat(given.activity, ['Ana', 'Torres Paz'], 'female')
  await seat(given.activity, ['Ivo', 'Luna Gil'], 'male')
  await seat(second, ['Luz', 'Quispe Mamani'], 'female')
  const [ana] = await t.db.select().from(person).where(eq(person.givenNames, 'Ana'))
  await t.db
    .insert(participation)
    .values({ activityId: second, personId: ana?.id as number, role: 'trainee', createdAt: now })
})
afterAll(() => t.close())

const says = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused')
  return error.code === 'invalid' ? error.fieldErrors : error.key
}

const january = { from: '2026-01-01', to: '2026-01-31' }
const february = { from: '2026-02-01', to: '2026-02-28' }
const both = { from: null, to: '2026-02-28' }

describe('what Minga counts for an indicator', () => {
  const count = async (
    asked: Parameters<typeof countFor>[2],
    windows = [january, february, both] as Parameters<typeof countFor>[3],
  ) => (await countFor(t.db, reference, asked, windows)).map(({ value }) => value)

  it('counts somebody who came twice once or twice, by the rule that the indicator keeps', async () => {
    expect(await count({ measure: 'trainees', rule: 'once' })).toEqual([2, 2, 3])
    expect(await count({ measure: 'trainees', rule: 'each_time' })).toEqual([2, 2, 4])
  })

  it('counts some of them only', async () => {
    expect(await count({ measure: 'trainees', rule: 'once', gender: 'female' })).toEqual([1, 2, 2])
    expect(await count({ measure: 'trainees', rule: 'each_time', gender: 'female' })).toEqual([1, 2, 3])
    expect(await count({ measure: 'trainees', rule: 'once', gender: 'other' })).toEqual([0, 0, 0])
  })

  it('counts activities in the period in which they start, once they were held', async () => {
    expect(await count({ measure: 'activities_held', rule: 'each_time' })).toEqual([1, 1, 2])
    await t.db.update(activity).set({ status: 'confirmed' }).where(eq(activity.id, second))
    expect(await count({ measure: 'activities_held', rule: 'each_time' })).toEqual([1, 0, 1])
    expect(await count({ measure: 'trainees', rule: 'once' })).toEqual([2, 0, 2])
    await t.db.update(activity).set({ status: 'held' }).where(eq(activity.id, second))
  })

  it('counts results on the day on which they were achieved, and adopted', async () => {
    const achieved = { measure: 'results_achieved', rule: 'each_time' } as const
    expect(await count(achieved)).toEqual([0, 0, 0])
    await t.db
      .update(result)
      .set({ status: 'adopted', adoptedOn: '2026-02-20' })
      .where(eq(result.id, given.result))
    await t.db.transaction((tx) =>
      record(tx, {
        entity: 'result',
        entityId: given.result,
        verb: 'validate',
        actorId: given.people.lead.id,
        at: new Date('2026-01-20T10:00:00Z'),
      }),
    )
    expect(await count(achieved)).toEqual([1, 0, 1])
    expect(await count({ measure: 'results_adopted', rule: 'each_time' })).toEqual([0, 1, 1])
  })

  it('says what they are', async () => {
    const [counted] = await countFor(t.db, reference, { measure: 'trainees', rule: 'once' }, [both])
    expect(counted?.byGender).toEqual([
      { key: 'female', count: 2 },
      { key: 'male', count: 1 },
    ])
  })
})

describe('a framework', () => {
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31', target: '10' }
  const byHand = {
    title: 'Oficinas que trabajan con el manual',
    unit: 'number',
    source: 'by_hand',
    ascending: true,
    cumulative: true,
    periods: [period],
  }
  let outcome: number
  let output: number

  it('is read as an objective, its outcomes, their outputs, whatever was written first', async () => {
    const add = async (level: string, title: string, parentId?: number) =>
      (await addAim(as('monitor'), { id: given.action, level, title, parentId })).id
    outcome = await add('outcome', 'Efecto')
    output = await add('output', 'Producto', outcome)
    await add('objective', 'Objetivo')
    const read = await frameworkOf(t.db, { id: given.action, reference }, today)
    expect(read.map(({ title }) => title)).toEqual(['Objetivo', 'Efecto', 'Producto'])
  })

  it('lets an output lead to an outcome of its own Action only', async () => {
    const add = (level: string, parentId: number) =>
      says(addAim(as('monitor'), { id: given.action, level, title: 'X', parentId }))
    expect(await add('output', output)).toEqual({ parentId: 'choose' })
    expect(await add('outcome', outcome)).toEqual({ parentId: 'choose' })
    expect(await add('output', 999_999)).toEqual({ parentId: 'choose' })
  })

  it('lets no aim become what it can’t be for those that lead to it', async () => {
    const [row] = await t.db.select().from(aim).where(eq(aim.id, outcome))
    const told = { id: given.action, aimId: outcome, title: 'Efecto', version: row?.version }
    expect(await says(editAim(as('monitor'), { ...told, level: 'output', parentId: output }))).toEqual({
      level: 'othersLeadHere',
    })
    expect(await says(editAim(as('monitor'), { ...told, level: 'outcome', parentId: outcome }))).toEqual({
      parentId: 'choose',
    })
  })

  it.each<[object, object]>([
    [{ source: 'counted' }, { measure: 'required' }],
    [{ source: 'counted', measure: 'trainees' }, { rule: 'required' }],
    [{ source: 'counted', measure: 'person_days', unit: 'percentage' }, { unit: 'countedIsNumber' }],
    [{ baseline: '3' }, { baselineOn: 'required' }],
    [{ unit: 'words', periods: [{ ...period, target: '3' }] }, { 'periods.0.target': 'wordsHaveNoNumber' }],
    [{ periods: [{ ...period, endsOn: '2026-01-01' }] }, { 'periods.0.endsOn': 'endBeforeStart' }],
    [{ periods: [period, { ...period }] }, { 'periods.1.endsOn': 'alreadyThere' }],
    [{ periods: [{ ...period, target: 'muchos' }] }, { 'periods.0.target': 'invalidNumber' }],
    [{ title: '' }, { title: 'required' }],
  ])('refuses an indicator with %o', async (wrong, at) => {
    expect(
      await says(
        addIndicator(as('monitor'), { ...byHand, ...wrong, id: given.action, aimId: output } as never),
      ),
    ).toEqual(at)
  })

  it('keeps every value, and of two for one day tells the later', async () => {
    const { id: indicatorId } = await addIndicator(as('monitor'), {
      ...byHand,
      id: given.action,
      aimId: output,
    } as never)
    const measure = (measuredOn: string, value: string, more: object = {}) =>
      recordActual(as('lead'), { id: given.action, indicatorId, measuredOn, value, ...more })
    await measure('2026-02-20', '4')
    await measure('2026-01-20', '2')
    await measure('2026-02-20', '5', { women: '1', men: '4' })
    const read = await frameworkOf(t.db, { id: given.action, reference }, today)
    const indicator = read.at(-1)?.indicators[0]
    expect(indicator?.actuals.map(({ value }) => value)).toEqual([4, 2, 5])
    expect(indicator?.progress[0]).toMatchObject({
      target: 10,
      share: 0.5,
      when: 'running',
      reached: { value: 5, asOf: '2026-02-20' },
    })
    // Of five, one woman points at her, and four men would tell of her.
    expect(disaggregate(indicator as never, indicator?.progress[0] as never, 0)).toEqual([])

    expect(await says(measure('2031-01-01', '5'))).toEqual({ measuredOn: 'dateInFuture' })
    expect(await says(measure('2026-02-21', '3', { women: '2', men: '2' }))).toEqual({
      value: 'lessThanItsParts',
    })
    expect(await says(removeIndicator(as('monitor'), { id: given.action, indicatorId }))).toBe(
      'indicatorWasMeasured',
    )
    expect(await says(removeAim(as('monitor'), { id: given.action, aimId: output }))).toBe('aimHasIndicators')

    const edit = { ...byHand, id: given.action, indicatorId, version: 1, title: 'Otro' } as never
    await editIndicator(as('monitor'), edit)
    expect(await says(editIndicator(as('lead'), edit))).toBe('editedMeanwhile')
  })

  it('counts nothing by hand that Minga counts', async () => {
    const { id: indicatorId } = await addIndicator(as('monitor'), {
      ...byHand,
      source: 'counted',
      measure: 'trainees',
      rule: 'once',
      id: given.action,
      aimId: output,
    } as never)
    expect(
      await says(
        recordActual(as('lead'), {
          id: given.action,
          indicatorId,
          measuredOn: '2026-02-20',
          value: '4',
        }),
      ),
    ).toBe('indicatorIsCounted')
    const read = await frameworkOf(t.db, { id: given.action, reference }, today)
    expect(read.at(-1)?.indicators[1]?.progress[0]?.reached).toEqual({
      value: 3,
      note: null,
      asOf: today,
    })
  })

  it('keeps a part so small that it points at a person from everybody but the team', async () => {
    const { id: indicatorId } = await addIndicator(as('monitor'), {
      ...byHand,
      source: 'counted',
      measure: 'trainees',
      rule: 'once',
      gender: 'female',
      id: given.action,
      aimId: output,
    } as never)
    const reached = async (forEverybody: boolean) =>
      (await frameworkOf(t.db, { id: given.action, reference }, today, { forEverybody }))
        .flatMap(({ indicators }) => indicators)
        .find(({ id }) => id === indicatorId)?.progress[0]?.reached?.value
    expect(await reached(false)).toBe(2)
    expect(await reached(true)).toBeUndefined()
  })

  it('finds no aim of another Action', async () => {
    expect(await says(removeAim(as('monitor'), { id: given.action, aimId: 999_999 }))).toBe('notFound')
  })
})
