import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CountedMeasure, countedMeasures } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { aim, type IndicatorCount } from '@/db/schema/framework'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { result } from '@/db/schema/result'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { MeasureKey } from '../counting/measures'
import { openFigure } from '../counting/open-figure'
import { readScope } from '../counting/scope'
import { aCase, type Case, now } from '../documents/a-case'
import { DomainError } from '../errors'
import { addParticipant } from '../rosters/add-participant'
import { addAim } from './add-aim'
import { addIndicator } from './add-indicator'
import { addProgrammeAim } from './add-programme-aim'
import { addProgrammeIndicator } from './add-programme-indicator'
import { behindCount, type Window } from './behind'
import { contributions } from './contributions'
import { countFor } from './count'
import { editAim } from './edit-aim'
import { editProgrammeAim } from './edit-programme-aim'
import { findAim, findProgrammeIndicator } from './find'
import { frameworkOf, programmeFramework } from './queries'
import { recordProgrammeActual } from './record-programme-actual'
import { removeProgrammeAim } from './remove-programme-aim'
import { removeProgrammeIndicator } from './remove-programme-indicator'

let t: TestDatabase
let given: Case
let here: { id: number; reference: string }
let elsewhere: { id: number; reference: string }
const as = (who: keyof Case['people']) => ({ db: t.db, actor: given.people[who], now })
const today = now.toISOString().slice(0, 10)

/** An activity of each of two Actions: Ana and Ivo came to the first in January, Ana again to the other in February. */
beforeAll(async () => {
  t = await testDatabase()
  given = await aCase(t.db)
  await t.db.insert(programme).values({ name: 'P', fullName: 'P', settings: {} as never })
  await t.db.update(action).set({ status: 'implementation' }).where(eq(action.id, given.action))
  const [own] = await t.db.select().from(action).where(eq(action.id, given.action))
  const { id: _, search: _s, ...same } = own as NonNullable<typeof own>
  const [other] = await t.db
    .insert(action)
    .values({ ...same, reference: 'ACT-2026-0900', name: 'Ghana' })
    .returning()
  here = own as typeof here
  elsewhere = other as typeof elsewhere
  const held = { status: 'held' as const, countryCode: 'MX' }
  await t.db
    .update(activity)
    .set({ ...held, startsOn: '2026-01-13', endsOn: '2026-01-14' })
    .where(eq(activity.id, given.activity))
  const [first] = await t.db.select().from(activity).where(eq(activity.id, given.activity))
  const { id: _i, search: _a, ...likeIt } = first as NonNullable<typeof first>
  const [second] = await t.db
    .insert(activity)
    .values({ ...likeIt, actionId: elsewhere.id, number: '1', startsOn: '2026-02-10', endsOn: '2026-02-10' })
    .returning({ id: activity.id })
  for (const [givenNames, gender] of [
    ['Ana', 'female'],
    ['Ivo', 'male'],
  ] as const)
    await addParticipant(as('lead'), {
      id: given.activity,
      role: 'trainee',
      givenNames,
      familyNames: 'Torres Paz',
      gender,
      institution: 'Instituto',
      isNew: true,
    })
  const [ana] = await t.db.select().from(person).where(eq(person.givenNames, 'Ana'))
  await t.db.insert(participation).values({
    activityId: second?.id as number,
    personId: ana?.id as number,
    role: 'trainee',
    createdAt: now,
  })
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

const year = { from: '2026-01-01', to: '2026-12-31' }
const february = { from: '2026-02-01', to: '2026-02-28' }
const start = { from: null, to: '2026-02-28' }

describe('what Minga counts over the whole programme', () => {
  const trainees = { measure: 'trainees', rule: 'once' } as const
  const counts = async (of: string | null, count: IndicatorCount, windows: Window[] = [year, february]) =>
    (await countFor(t.db, of, count, windows)).map(({ value }) => value)

  it('counts all Actions, and an Action its own', async () => {
    const eachTime = { measure: 'trainees', rule: 'each_time' } as const
    const seats = [await counts(null, eachTime), await counts(here.reference, eachTime)]
    expect(seats).toEqual([
      [3, 1],
      [2, 0],
    ])
    expect(await counts(null, trainees)).toEqual([2, 1])
    expect(await counts(elsewhere.reference, trainees)).toEqual([1, 1])
    expect(await counts(null, { measure: 'activities_held', rule: 'each_time' })).toEqual([2, 1])
  })

  it('counts requests on the day on which they arrived', async () => {
    const [received] = await counts(null, { measure: 'requests_received', rule: 'each_time' }, [
      { from: null, to: '2026-12-31' },
    ])
    expect(received).toBeGreaterThan(0)
  })

  it.each(countedMeasures)(
    'opens exactly the rows of %s that it counts, where a list has them',
    async (measure) => {
      for (const rule of ['once', 'each_time'] as const)
        for (const gender of [undefined, 'female'] as const)
          for (const place of [null, here.reference])
            for (const window of [year, february, start]) {
              const count: IndicatorCount = { measure, rule, ...(gender ? { gender } : {}) }
              const href = behindCount(place, count, window)
              if (href === null) {
                expect(measure).toBe('results_adopted' satisfies CountedMeasure)
                continue
              }
              const url = new URL(href, 'http://minga')
              const figure = url.pathname.split('/')[2] as MeasureKey
              const scope = readScope(Object.fromEntries(url.searchParams))
              const opened = await openFigure(t.db, given.people.administrator, figure, scope)
              const [value] = await counts(place, count, [window])
              expect(opened.value ?? 0, href).toBe(value)
            }
    },
  )

  it('has no list of people once by what their latest seat tells', () => {
    expect(behindCount(null, { ...trainees, institutionKind: 'police' }, year)).toBeNull()
    expect(behindCount(null, { ...trainees, countryCode: 'MX' }, year)).toBeNull()
    expect(behindCount(null, { ...trainees, rule: 'each_time', countryCode: 'MX' }, year)).not.toBeNull()
  })
})

describe('the framework of the programme', () => {
  const form = { level: 'outcome', title: 'Las autoridades aplican lo aprendido' } as const
  const indicator = {
    title: 'Personas formadas',
    unit: 'number',
    ascending: true,
    cumulative: true,
    source: 'counted',
    measure: 'trainees',
    rule: 'once',
    baseline: '0',
    baselineOn: '2025-12-31',
    periods: [{ startsOn: '2026-01-01', endsOn: '2026-12-31', target: '10' }],
  }
  let aimId: number
  let indicatorId: number

  it('stands apart from those of Actions', async () => {
    aimId = (await addProgrammeAim(as('monitor'), form)).id
    const own = (await addAim(as('lead'), { ...form, id: here.id, title: 'Del caso' })).id
    indicatorId = (await addProgrammeIndicator(as('administrator'), { ...indicator, aimId })).id
    expect((await programmeFramework(t.db, today)).map(({ id }) => id)).toEqual([aimId])
    expect((await frameworkOf(t.db, here, today)).map(({ id }) => id)).toEqual([own])
    expect(await says(findAim(t.db, null, own))).toBe('notFound')
    expect(await says(findAim(t.db, here.id, aimId))).toBe('notFound')
    const ofAction = { ...form, version: 1, aimId: own }
    expect(await says(editProgrammeAim(as('monitor'), ofAction))).toBe('notFound')
    expect(await says(addIndicator(as('lead'), { ...indicator, id: here.id, aimId }))).toBe('notFound')
    expect(await says(addProgrammeAim(as('monitor'), { ...form, level: 'output', parentId: own }))).toEqual({
      parentId: 'choose',
    })
  })

  it('tells how far it has come, with the list behind what is counted', async () => {
    const found = await findProgrammeIndicator(t.db, indicatorId, today)
    expect(found.aim.id).toBe(aimId)
    expect(found.indicator.progress[0]?.reached?.value).toBe(found.indicator.counted[0]?.value)
    expect(found.indicator.behind).toEqual([`/figures/trainees?until=${today}`])
  })

  it('is told in the history of the programme', async () => {
    const told = await t.db
      .select({ entityId: event.entityId, details: event.details, actionId: event.actionId })
      .from(event)
      .where(and(eq(event.entity, 'programme'), eq(event.verb, 'editFramework')))
    expect(told).toEqual([
      { entityId: 1, details: { title: form.title }, actionId: null },
      { entityId: 1, details: { title: indicator.title }, actionId: null },
    ])
  })

  it.each(['lead', 'coordinator', 'observer', 'focalPoint', 'expert'] as const)(
    'is not for %s to change',
    async (who) => {
      const tries = [
        () => addProgrammeAim(as(who), form),
        () => editProgrammeAim(as(who), { ...form, aimId, version: 1 }),
        () => removeProgrammeAim(as(who), { aimId }),
        () => addProgrammeIndicator(as(who), { ...indicator, aimId }),
        () => removeProgrammeIndicator(as(who), { indicatorId }),
        () => recordProgrammeActual(as(who), { indicatorId, measuredOn: '2026-02-01', value: '1' }),
      ]
      for (const attempt of tries) expect(await says(attempt())).toBe('forbidden')
    },
  )

  it('refuses what was written on an older version, and nothing is lost', async () => {
    const edit = { ...form, aimId, version: 1 }
    await editProgrammeAim(as('monitor'), { ...edit, title: 'Otro' })
    const late = editProgrammeAim(as('administrator'), { ...edit, title: 'Tarde' })
    await expect(late).rejects.toMatchObject({ code: 'conflict', key: 'editedMeanwhile' })
    expect((await findAim(t.db, null, aimId)).title).toBe('Otro')
  })

  it('takes a value by hand only where Minga does not count, and keeps what was measured', async () => {
    const measured = { measuredOn: '2026-02-01', value: '4' }
    expect(await says(recordProgrammeActual(as('monitor'), { ...measured, indicatorId }))).toBe(
      'indicatorIsCounted',
    )
    const byHand = { ...indicator, source: 'by_hand', measure: undefined, rule: undefined } as const
    const { id } = await addProgrammeIndicator(as('monitor'), { ...byHand, aimId })
    await recordProgrammeActual(as('monitor'), { ...measured, indicatorId: id })
    expect(
      await says(recordProgrammeActual(as('monitor'), { ...measured, indicatorId: id, women: '5' })),
    ).toEqual({ value: 'lessThanItsParts' })
    expect(await says(recordProgrammeActual(as('monitor'), { indicatorId: id, measuredOn: today }))).toEqual({
      value: 'required',
    })
    const { indicator: found } = await findProgrammeIndicator(t.db, id, today)
    expect(found.progress[0]?.reached?.value).toBe(4)
    expect(await says(removeProgrammeIndicator(as('monitor'), { indicatorId: id }))).toBe(
      'indicatorWasMeasured',
    )
    expect(await says(removeProgrammeAim(as('monitor'), { aimId }))).toBe('aimHasIndicators')
  })

  it('is what aims of Actions contribute to, told to whom the Action is there', async () => {
    const told = { ...form, id: here.id, title: 'Contribuye' }
    const { id } = await addAim(as('lead'), { ...told, contributesToId: aimId })
    const seen = (who: keyof Case['people']) => contributions(t.db, given.people[who])
    expect(await seen('monitor')).toMatchObject([
      { id, contributesToId: aimId, reference: here.reference, title: 'Contribuye' },
    ])
    expect(await seen('observerElsewhere')).toEqual([])
    // Another Action's aim, or its own, is none of the programme's.
    expect(await says(addAim(as('lead'), { ...told, contributesToId: id }))).toEqual({
      contributesToId: 'choose',
    })
    await editAim(as('lead'), { ...told, aimId: id, version: 1 })
    expect(await seen('monitor')).toEqual([])
  })

  it('lets go of what contributed to an aim that is taken out', async () => {
    const { id } = await addProgrammeAim(as('monitor'), { ...form, title: 'De paso' })
    const own = await addAim(as('lead'), { ...form, id: here.id, contributesToId: id })
    await removeProgrammeAim(as('monitor'), { aimId: id })
    const [left] = await t.db.select().from(aim).where(eq(aim.id, own.id))
    expect(left).toMatchObject({ contributesToId: null, actionId: here.id })
  })
})

it('counts results on the day on which they were adopted', async () => {
  await t.db
    .update(result)
    .set({ status: 'adopted', adoptedOn: '2026-02-20' })
    .where(eq(result.id, given.result))
  const windows = [{ from: '2026-01-01', to: '2026-01-31' }, february, start]
  const counted = await countFor(t.db, null, { measure: 'results_adopted', rule: 'each_time' }, windows)
  expect(counted.map(({ value }) => value)).toEqual([0, 1, 1])
})
