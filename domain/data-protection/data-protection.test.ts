import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { consentText, retentionRun } from '@/db/schema/consent'
import { document } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { answer, answerSheet } from '@/db/schema/questionnaire'
import { programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { figuresOfActivity } from '../counting/figures'
import { aCase, type Case, now } from '../documents/a-case'
import { lookAtHeld } from '../people/look-at-held'
import { somebodyHeld } from '../people/somebody-held'
import { addConsentText } from './add-consent-text'
import { wouldGo } from './due'
import { editRetention } from './edit-retention'
import { lookAtRoster } from './look-at-roster'
import {
  consentTextAt,
  consentTextInUse,
  consentTexts,
  readersOnTrail,
  retentionRuns,
  trailOf,
} from './queries'
import { retain } from './retain'
import { goneKinds } from './retention-values'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let held: Awaited<ReturnType<typeof somebodyHeld>>
const settings = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
  completionRate: 0.8,
  softLimits: {},
}
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(programme).values({ name: 'P', fullName: 'Programme', settings })
  held = await somebodyHeld(test.db, given)
})
afterAll(() => test.close())
const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })

describe('what people agree to', () => {
  const words = { en: 'I agree.', es: 'Acepto.', fr: 'J’accepte.', pt: 'Aceito.' }
  const said = { ...words, purpose: 'Certificates', legalBasis: 'Consent' }

  it('has versions, of which the older ones stay as they were', async () => {
    const { administrator } = given.people
    await addConsentText(as(administrator), { ...said, after: 1 })
    const third = { ...said, es: 'Acepto también.', after: 2 }
    expect(await addConsentText(as(administrator), third)).toEqual({ number: 3 })
    const all = await consentTexts(test.db)
    expect(all.map(({ number, texts }) => [number, texts.es])).toEqual([
      [3, 'Acepto también.'],
      [2, 'Acepto.'],
      [1, 'x'],
    ])
    expect(await consentTextInUse(test.db)).toMatchObject({ number: 3 })
    expect(await consentTextAt(test.db, now)).toMatchObject({ number: 3 })
    expect(await consentTextAt(test.db, new Date(now.getTime() - 1))).toBeNull()
  })

  it('is not written over a version that somebody else has added, nor in three languages', async () => {
    const { administrator } = given.people
    await expect(addConsentText(as(administrator), { ...said, after: 2 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(addConsentText(as(administrator), { ...said, fr: ' ', after: 3 })).rejects.toMatchObject({
      fieldErrors: { fr: 'required' },
    })
    expect(await test.db.$count(consentText)).toBe(3)
  })
})

describe('retention', () => {
  const nothing = Object.fromEntries(goneKinds.map((kind) => [kind, 0]))
  const periods = { peopleMonths: 120, listMonths: 24, answerMonths: 60 }
  const years = (count: number, day = '03-16') => new Date(`${2017 + count}-${day}T03:00:00Z`)
  const known = () => test.db.$count(person, isNull(person.anonymisedAt))
  const run = (at: Date) => retain({ db: test.db, now: at })

  it('does nothing before its periods are set', async () => {
    await run(years(50))
    expect(await retentionRuns(test.db)).toEqual([])
    const input = { version: 1, peopleMonths: '120', listMonths: '24', answerMonths: '60' }
    await editRetention(as(given.people.administrator), input)
    await expect(
      editRetention(as(given.people.administrator), { ...input, listMonths: '12' }),
    ).rejects.toMatchObject({
      key: 'editedMeanwhile',
    })
    await expect(
      editRetention(as(given.people.administrator), {
        ...input,
        version: 2,
        peopleMonths: '0',
        listMonths: '',
        answerMonths: 'six',
      }),
    ).rejects.toMatchObject({
      fieldErrors: { peopleMonths: 'numberTooSmall', listMonths: 'required', answerMonths: 'invalidNumber' },
    })
  })

  const days: [what: string, at: Date, gone: Partial<Awaited<ReturnType<typeof wouldGo>>>][] = [
    ['nothing on the day two years after an activity', years(2, '03-15'), {}],
    ['its list a day later', years(2), { lists: 1 }],
    ['its answers after five years', years(5), { lists: 1, answers: 2 }],
    ['those who came to nothing else after ten', years(10), { lists: 1, answers: 2, people: 1, experts: 1 }],
  ]
  it.each(days)('would take %s', async (_, at, gone) => {
    expect(await wouldGo(test.db, periods, at)).toEqual({ ...nothing, ...gone })
  })

  it('leaves whoever can sign in, and whoever is to come to an activity', async () => {
    await test.db.update(user).set({ active: true }).where(eq(user.personId, held.id))
    expect(await wouldGo(test.db, periods, years(10))).toMatchObject({ people: 1 })
    await test.db.update(user).set({ active: false }).where(eq(user.personId, held.id))
    await test.db.update(activity).set({ endsOn: null, startsOn: null }).where(eq(activity.id, held.course))
    expect(await wouldGo(test.db, periods, years(10))).toMatchObject({ people: 0, lists: 0 })
    const course = { startsOn: '2017-03-14', endsOn: '2017-03-15' }
    await test.db.update(activity).set(course).where(eq(activity.id, held.course))
  })

  it('takes it, once a day, with a line in the log, and leaves every figure', async () => {
    const figures = () => figuresOfActivity(test.db, given.people.coordinator, held.course)
    const before = await figures()
    const people = await known()
    await Promise.all([run(years(10)), run(years(10))])
    expect(await retentionRuns(test.db)).toMatchObject([
      { ranAt: years(10), counts: { lists: 1, answers: 2, people: 1, experts: 1 } },
    ])
    expect(await figures()).toEqual(before)
    expect(await known()).toBe(people - 3)
    expect(await test.db.$count(document, eq(document.kind, 'attendance_list'))).toBe(0)
    expect(await test.db.$count(answerSheet)).toBe(2)
    expect(await test.db.selectDistinct({ text: answer.text }).from(answer)).toEqual([{ text: '•••' }])
    expect(await wouldGo(test.db, periods, years(10))).toEqual(nothing)
    const told = await test.db
      .select()
      .from(event)
      .where(sql`${event.actorId} is null and ${event.at} = ${years(10).toISOString()}`)
    expect(told.map(({ verb }) => verb).sort()).toEqual(['anonymise', 'anonymise', 'removeDocument'])
    await run(years(10))
    await run(years(10, '03-17'))
    expect((await retentionRuns(test.db)).map(({ counts }) => counts)).toEqual([
      {},
      { lists: 1, answers: 2, people: 1, experts: 1 },
    ])
    expect(await test.db.$count(retentionRun)).toBe(2)
  })
})

describe('who looked at a roster', () => {
  beforeEach(() => test.db.delete(event).where(eq(event.verb, 'lookAtRoster')))
  const looks = () =>
    test.db
      .select({ who: user.name, at: event.at, details: event.details, actionId: event.actionId })
      .from(event)
      .innerJoin(user, eq(user.id, event.actorId))
      .where(eq(event.verb, 'lookAtRoster'))
      .orderBy(asc(event.id))
  const look = (actor: Actor, at = now) => lookAtRoster(as(actor, at), held.course, 'page')
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

  it('is written down of those who do not carry the case, and to whom it is there', async () => {
    for (const actor of Object.values(given.people)) await look(actor)
    expect((await looks()).map(({ who }) => who)).toEqual([
      'administrator',
      'colleague',
      'monitor',
      'focalPoint',
    ])
    expect((await looks())[0]).toMatchObject({ details: { place: 'page' }, actionId: null })
  })

  it('is written down once a sitting', async () => {
    for (const at of [0, 5, 14, 16, 20, 40]) await look(given.people.monitor, minutes(at))
    expect((await looks()).map(({ at }) => (at.getTime() - now.getTime()) / 60_000)).toEqual([0, 16, 40])
  })

  it('is written down once a sitting of whoever was shown all that is held about a person', async () => {
    for (const at of [0, 14, 16]) await lookAtHeld(as(given.people.coordinator, minutes(at)), held.id)
    await lookAtHeld(as(given.people.monitor), held.id)
    expect((await looks()).map(({ who, details }) => [who, details])).toEqual(
      ['coordinator', 'coordinator', 'monitor'].map((who) => [who, { place: 'held' }]),
    )
    const rows = (await trailOf(test.db, { verb: 'lookAtRoster' })).rows
    expect(rows.map(({ entity, entityId }) => `${entity} ${entityId}`)).toContain(`person ${held.id}`)
  })

  it('stands on the trail, newest first, by what was done and by whom', async () => {
    await look(given.people.monitor)
    await look(given.people.colleague, minutes(1))
    const trail = async (query: Parameters<typeof trailOf>[1]) =>
      (await trailOf(test.db, query)).rows.map(({ who, verb }) => `${who} ${verb}`)
    expect(await trail({ verb: 'lookAtRoster' })).toEqual(['colleague lookAtRoster', 'monitor lookAtRoster'])
    const { id } = given.people.monitor
    expect(await trail({ reader: String(id), verb: '?' })).toEqual(['monitor lookAtRoster'])
    expect((await trail({})).filter((line) => line === 'null anonymise')).toHaveLength(2)
    expect(await trail({ reader: '-1; x', cursor: 'x' })).toHaveLength(4)
    expect((await readersOnTrail(test.db)).map(({ name }) => name)).toEqual(['colleague', 'monitor'])
    const first = await trailOf(test.db, { size: 1 })
    expect(first).toMatchObject({ total: 4, previous: null })
    expect((await trailOf(test.db, { size: 1, cursor: first.next ?? '' })).rows).toMatchObject([
      { who: 'monitor', activity: 'Curso 2' },
    ])
  })
})

it('retention takes the others where one can’t go, and says so', async () => {
  const row = {
    nameKey: 'luna',
    sortedNameKey: 'luna',
    createdAt: new Date('2017-03-16T03:00:00Z'),
    updatedAt: now,
  }
  const made = await test.db
    .insert(person)
    .values(['Rosa', 'Sara'].map((givenNames) => ({ ...row, givenNames, familyNames: 'Luna' })))
    .returning({ id: person.id })
  await test.db.execute(sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'not this one'; end $$`)
  await test.db.execute(
    sql.raw(`create trigger refuse before update on person for each row when (old.id = ${made[0]?.id})
        execute function refuse()`),
  )
  await expect(retain({ db: test.db, now: new Date('2028-03-16T03:00:00Z') })).rejects.toThrow('could not go')
  await test.db.execute(sql`drop function refuse cascade`)
  const left = await test.db
    .select({ givenNames: person.givenNames })
    .from(person)
    .where(and(isNull(person.anonymisedAt), eq(person.nameKey, 'luna')))
  expect(left).toEqual([{ givenNames: 'Rosa' }])
})
