import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { consentText } from '@/db/schema/consent'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { attendance, attendanceTick, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { figuresOfAction, figuresOfActivity } from '../counting/figures'
import { aCase, type Case, now } from '../documents/a-case'
import { nameKey, sortedNameKey } from '../names'
import { aContext, anActivity, record, upload } from '../rosters/a-list'
import { addParticipant } from '../rosters/add-participant'
import { keepSessions } from '../rosters/keep-sessions'
import { previewRoster } from '../rosters/preview-roster'
import { searchRecords } from '../search/search-records'
import { anonymise } from './anonymise'
import { editMatching } from './edit-matching'
import { editPerson } from './edit-person'
import { findOrCreatePerson } from './find-or-create-person'
import { lockNewcomers } from './lock-newcomers'
import { matchPeople } from './match-people'
import { mergePeople } from './merge-people'
import { getPerson, listPeople } from './queries'
import { tellApart } from './tell-apart'
import { undoMerge } from './undo-merge'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let first: number
let second: number
let comar: number
let reference: string
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
  lead = given.people.lead
  const [found] = await test.db
    .select({ reference: action.reference })
    .from(action)
    .where(eq(action.id, given.action))
  reference = found?.reference as string
  first = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-16')
  second = await anActivity(test.db, given.action, '3', '2017-05-02')
  const [row] = await test.db
    .insert(institution)
    .values({ name: 'COMAR', nameKey: 'comar', kind: 'refugee_commission', countryCode: 'MX' })
    .returning({ id: institution.id })
  comar = row?.id as number
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.update(user).set({ personId: null })
  await test.db.execute(
    sql`truncate ${participation}, ${certificate}, ${deployment}, ${personMerge}, ${personPair}, ${event} cascade`,
  )
  await test.db.delete(person)
  await test.db.delete(programme)
  await test.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings })
})

const as = (actor: Actor) => aContext(test.db, actor)
type Row = Partial<typeof person.$inferInsert>
async function somebody(givenNames: string, familyNames: string, more: Row = {}) {
  const [row] = await test.db
    .insert(person)
    .values({
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      createdAt: now,
      updatedAt: now,
      ...more,
    })
    .returning({ id: person.id })
  return row?.id as number
}
async function sit(personId: number, activityId: number, days: string[], more: object = {}) {
  const [seat] = await test.db
    .insert(participation)
    .values({ activityId, personId, role: 'trainee', createdAt: now, ...more })
    .returning({ id: participation.id })
  const participationId = seat?.id as number
  if (days.length > 0) await test.db.insert(attendance).values(days.map((day) => ({ participationId, day })))
  return participationId
}
const merge = (keptId: number, goneId: number, more: object = {}, actor = lead) =>
  mergePeople(as(actor), { keptId, goneId, keptVersion: 1, goneVersion: 1, fromGone: [], ...more })
const undo = (mergeId: number, actor = lead) => undoMerge(as(actor), { mergeId })
const rowOf = async (id: number) =>
  (await test.db.select().from(person).where(eq(person.id, id)))[0] as typeof person.$inferSelect
const seatsOf = (id: number) =>
  test.db
    .select({ id: participation.id, activityId: participation.activityId, role: participation.role })
    .from(participation)
    .where(eq(participation.personId, id))
    .orderBy(participation.id)
const daysOf = async (seat: number) =>
  (
    await test.db
      .select({ day: attendance.day, sessions: attendance.sessions })
      .from(attendance)
      .where(eq(attendance.participationId, seat))
      .orderBy(asc(attendance.day))
  ).map(({ day, sessions }) => `${day.slice(8)}:${sessions.join('')}`)

/** Every row of every table that a merge may touch, but for what counts saves and tells what happened. */
async function everything() {
  const people = await test.db.select().from(person).orderBy(person.id)
  const seats = await test.db.select().from(participation).orderBy(participation.id)
  return {
    people: people.map(({ version: _, updatedAt: _u, matchedAt: _m, ...row }) => row),
    seats: seats.map(({ version: _, ...row }) => row),
    days: await test.db.select().from(attendance).orderBy(attendance.participationId, attendance.day),
    ticks: await test.db.select().from(attendanceTick).orderBy(attendanceTick.participationId),
    certificates: await test.db.select().from(certificate).orderBy(certificate.id),
    deployments: await test.db.select().from(deployment).orderBy(deployment.id),
    users: await test.db.select({ id: user.id, personId: user.personId }).from(user).orderBy(user.id),
    figures: [
      await figuresOfActivity(test.db, given.people.monitor, first),
      await figuresOfActivity(test.db, given.people.monitor, second),
      await figuresOfAction(test.db, given.people.monitor, reference),
    ],
  }
}

const facts = {
  givenNames: 'Ana',
  familyNames: 'Torres',
  activity: {
    title: 'Curso',
    kind: 'training',
    startsOn: '2017-03-14',
    endsOn: '2017-03-16',
    place: null,
    countryCode: 'MX',
    mode: 'on_site',
  },
  action: { name: 'Mexico', reference: 'ACT' },
  programme: { name: 'Minga', fullName: 'Minga' },
  days: 2,
  ofDays: 3,
  signature: null,
}
const certify = async (participationId: number, code: string) => {
  const activityId = first
  const [row] = await test.db
    .insert(certificate)
    .values({ code, activityId, participationId, locale: 'es', facts, credential: 'x', issuedAt: now })
    .returning({ id: certificate.id })
  return row?.id as number
}

/** Two records of Ana with all that can hang on them: two seats on one activity, one elsewhere, both as an expert. */
async function anaTwice() {
  const kept = await somebody('Ana', 'Torres Paz', {
    email: 'ana@example.org',
    gender: 'female',
    institutionId: comar,
  })
  const gone = await somebody('ANA', 'Torres', {
    phone: '55 1234',
    position: 'Analista',
    email: 'torres@example.org',
  })
  const a = await sit(kept, first, ['2017-03-14', '2017-03-15'], { scoreBefore: 10 })
  const b = await sit(gone, first, ['2017-03-15', '2017-03-16'], {
    scoreBefore: 12,
    scoreAfter: 18,
    consent: true,
  })
  const c = await sit(gone, second, ['2017-05-02'])
  await test.db
    .update(attendance)
    .set({ sessions: [2] })
    .where(and(eq(attendance.participationId, b), eq(attendance.day, '2017-03-15')))
  const tick = { day: '2017-03-15', session: 1, present: true }
  await test.db.insert(attendanceTick).values([
    { ...tick, participationId: a, tickedAt: now },
    { ...tick, participationId: b, present: false, tickedAt: new Date(now.getTime() + 1000) },
    { ...tick, participationId: b, session: 2, tickedAt: now },
  ])
  await certify(b, 'BBBB')
  await test.db.insert(deployment).values([
    { activityId: first, personId: kept, daysPlanned: 3 },
    { activityId: first, personId: gone, daysWorked: 2 },
    { activityId: second, personId: gone },
  ])
  await test.db.update(user).set({ personId: gone }).where(eq(user.id, given.people.expert.id))
  return { kept, gone, a, b, c }
}

describe('joining two records', () => {
  it('makes one person of them: seats are not doubled, days are united, what hung on a seat hangs on the one that stays', async () => {
    const { kept, gone, a, c } = await anaTwice()
    await merge(kept, gone)
    expect(await rowOf(kept)).toMatchObject({
      familyNames: 'Torres Paz',
      email: 'ana@example.org',
      phone: '55 1234',
      position: 'Analista',
      gender: 'female',
      mergedIntoId: null,
      version: 2,
    })
    expect(await rowOf(gone)).toMatchObject({ familyNames: 'Torres', mergedIntoId: kept })
    expect((await seatsOf(kept)).map(({ id }) => id)).toEqual([a, c])
    expect(await seatsOf(gone)).toEqual([])
    expect(await daysOf(a)).toEqual(['14:1', '15:12', '16:1'])
    const [seat] = await test.db.select().from(participation).where(eq(participation.id, a))
    expect(seat).toMatchObject({ scoreBefore: 10, scoreAfter: 18, consent: true })
    expect(
      await test.db.select({ on: certificate.participationId, status: certificate.status }).from(certificate),
    ).toEqual([{ on: a, status: 'issued' }])
    expect(
      await test.db
        .select({
          personId: deployment.personId,
          planned: deployment.daysPlanned,
          worked: deployment.daysWorked,
        })
        .from(deployment)
        .orderBy(deployment.activityId),
    ).toEqual([
      { personId: kept, planned: 3, worked: 2 },
      { personId: kept, planned: null, worked: null },
    ])
    expect(await test.db.$count(user, eq(user.personId, kept))).toBe(1)
    const figures = await figuresOfAction(test.db, given.people.monitor, reference)
    expect(figures).toMatchObject({ trainees: 1, participations: 2, personDays: 4 })
  })

  it('takes of the other record what was chosen', async () => {
    const { kept, gone } = await anaTwice()
    await merge(kept, gone, { fromGone: ['name', 'email'] })
    expect(await rowOf(kept)).toMatchObject({
      givenNames: 'ANA',
      familyNames: 'Torres',
      nameKey: 'torres ana',
      email: 'torres@example.org',
    })
  })

  it('is undone to the very rows and figures that there were', async () => {
    const { kept, gone } = await anaTwice()
    const before = await everything()
    const { mergeId } = await merge(kept, gone, { fromGone: ['name'] })
    expect(await everything()).not.toEqual(before)
    await undo(mergeId)
    expect(await everything()).toEqual(before)
    await expect(undo(mergeId)).rejects.toMatchObject({ key: 'duplicates.errors.alreadyUndone' })
  })

  it('is undone with what came since left to the one who was kept', async () => {
    const { kept, gone, a } = await anaTwice()
    const { mergeId } = await merge(kept, gone)
    const third = await anActivity(test.db, given.action, '4', '2017-07-01')
    const later = await sit(kept, third, ['2017-07-01'])
    await test.db.insert(attendance).values({ participationId: a, day: '2017-03-13' })
    await test.db.update(person).set({ phone: '55 9999' }).where(eq(person.id, kept))
    await undo(mergeId)
    expect((await seatsOf(kept)).map(({ id }) => id)).toEqual([a, later])
    expect(await daysOf(a)).toEqual(['13:1', '14:1', '15:1'])
    expect(await rowOf(kept)).toMatchObject({ phone: '55 9999', position: null })
    expect((await seatsOf(gone)).map(({ activityId }) => activityId)).toEqual([first, second])
  })

  describe('after the sessions of a day changed', () => {
    /** Two seats on the first course in its present sessions, joined; then its days have as many as are named. */
    async function joinedThenChanged(
      { kept: a, gone: b }: Record<'kept' | 'gone', Record<string, number[]>>,
      [from, to]: [string[], string[]],
    ) {
      const people = [await somebody('Ana', 'Torres Paz'), await somebody('ANA', 'Torres')] as const
      const seats = [await sit(people[0], first, []), await sit(people[1], first, [])] as const
      await test.db.update(activity).set({ sessions: from }).where(eq(activity.id, first))
      for (const [at, days] of [a, b].entries())
        for (const [day, sessions] of Object.entries(days))
          await test.db
            .insert(attendance)
            .values({ participationId: seats[at] as number, day: `2017-03-${day}`, sessions })
      const { mergeId } = await merge(...people)
      await test.db.transaction(async (tx) => {
        await keepSessions(tx, { id: first, sessions: from }, to.length)
        await tx.update(activity).set({ sessions: to }).where(eq(activity.id, first))
      })
      return { mergeId, seats }
    }
    const two = ['Morning', 'Afternoon']
    afterEach(() => test.db.update(activity).set({ sessions: [] }).where(eq(activity.id, first)))

    it.each<[string, Record<string, number[]>, Record<string, number[]>, [string[], string[]], string[][]]>([
      ['one becomes two', { 14: [1] }, { 14: [1], 15: [1] }, [[], two], [['14:12'], ['14:12', '15:12']]],
      ['two become one', { 14: [1, 2] }, { 14: [1], 15: [1, 2] }, [two, []], [['14:1'], ['14:1', '15:1']]],
      [
        'two become three',
        { 14: [1, 2] },
        { 14: [2], 15: [1, 2] },
        [two, [...two, 'Evening']],
        [['14:123'], ['14:2', '15:123']],
      ],
    ])('is undone in the present ones: %s', async (_, kept, gone, sessions, expected) => {
      const { mergeId, seats } = await joinedThenChanged({ kept, gone }, sessions)
      await undo(mergeId)
      expect([await daysOf(seats[0]), await daysOf(seats[1])]).toEqual(expected)
    })

    it('is not undone where somebody came to a part of a day that is no more', async () => {
      const { mergeId, seats } = await joinedThenChanged({ kept: { 14: [1] }, gone: { 14: [2] } }, [two, []])
      await expect(undo(mergeId)).rejects.toMatchObject({
        code: 'conflict',
        key: 'duplicates.errors.sessionsChanged',
        params: { title: 'Curso 2', count: 2 },
      })
      expect(await daysOf(seats[0])).toEqual(['14:1'])
    })
  })

  describe('what was agreed to', () => {
    const texts: number[] = []
    beforeAll(async () => {
      const words = {
        texts: { en: 'x', es: 'x', fr: 'x', pt: 'x' },
        purpose: 'p',
        legalBasis: 'l',
        madeAt: now,
      }
      const rows = await test.db
        .insert(consentText)
        .values([1, 2].map((number) => ({ ...words, number })))
        .returning({ id: consentText.id })
      texts.push(...rows.map(({ id }) => id))
    })

    type Said = [consent: boolean | null, version: 1 | 2 | null]
    it.each<[first: Said, second: Said, both: Said]>([
      [
        [true, 1],
        [true, 2],
        [true, 1],
      ],
      [
        [true, null],
        [true, 2],
        [true, 2],
      ],
      [
        [true, 1],
        [false, 2],
        [false, 2],
      ],
      [
        [true, 1],
        [false, null],
        [false, null],
      ],
      [
        [false, 1],
        [true, 2],
        [false, 1],
      ],
      [
        [false, null],
        [true, 2],
        [false, null],
      ],
      [
        [false, null],
        [false, 2],
        [false, 2],
      ],
      [
        [null, null],
        [true, 2],
        [true, 2],
      ],
      [
        [true, 1],
        [null, null],
        [true, 1],
      ],
      [
        [null, null],
        [false, null],
        [false, null],
      ],
      [
        [null, null],
        [null, null],
        [null, null],
      ],
    ])('is of the answer that stands: %j and %j make %j', async (one, other, both) => {
      const asked = ([consent, version]: Said) => ({
        consent,
        consentTextId: version && (texts[version - 1] as number),
      })
      const kept = await somebody('Ana', 'Torres Paz')
      const gone = await somebody('ANA', 'Torres')
      const seat = await sit(kept, first, [], asked(one))
      await sit(gone, first, [], asked(other))
      await merge(kept, gone)
      const [row] = await test.db.select().from(participation).where(eq(participation.id, seat))
      expect(row).toMatchObject(asked(both))
    })
  })

  it('leaves both certificates valid where both had one for the same activity, also when it is undone', async () => {
    const { kept, gone, a, b } = await anaTwice()
    await certify(a, 'AAAA')
    const read = () =>
      test.db
        .select({ code: certificate.code, on: certificate.participationId, status: certificate.status })
        .from(certificate)
        .orderBy(certificate.code)
    const before = await everything()
    const { mergeId } = await merge(kept, gone)
    expect(await read()).toEqual([
      { code: 'AAAA', on: a, status: 'issued' },
      { code: 'BBBB', on: a, status: 'issued' },
    ])
    await undo(mergeId)
    expect((await read())[1]).toEqual({ code: 'BBBB', on: b, status: 'issued' })
    expect(await everything()).toEqual(before)
  })

  it('is undone also where the record that went had two certificates from an earlier merge', async () => {
    const { kept, gone, a } = await anaTwice()
    await certify(a, 'AAAA')
    await merge(kept, gone)
    const last = await somebody('Ana', 'Torres Paz Gil')
    await certify(await sit(last, first, []), 'CCCC')
    const before = await everything()
    const { mergeId } = await merge(last, kept, { goneVersion: 2 })
    await undo(mergeId)
    expect(await everything()).toEqual(before)
  })

  it('goes on over a third record, is undone from the last one back, and says so', async () => {
    const { kept, gone } = await anaTwice()
    const third = await somebody('Anita', 'Torres Paz')
    await sit(third, first, ['2017-03-16'])
    const before = await everything()
    const one = await merge(kept, gone)
    const two = await merge(kept, third, { keptVersion: 2 })
    await expect(undo(one.mergeId)).rejects.toMatchObject({
      code: 'conflict',
      key: 'duplicates.errors.laterMerge',
      params: { name: 'Anita Torres Paz' },
    })
    await undo(two.mergeId)
    await undo(one.mergeId)
    expect(await everything()).toEqual(before)
  })

  it('leads from the first record to the last where one is joined after the other', async () => {
    const a = await somebody('Ana', 'Torres')
    const b = await somebody('Ana', 'Torres Paz')
    const c = await somebody('Ana', 'Torres Paz Gil')
    const one = await merge(b, a)
    await merge(c, b, { goneVersion: 2 })
    expect((await rowOf(a)).mergedIntoId).toBe(c)
    await expect(undo(one.mergeId)).rejects.toMatchObject({ key: 'duplicates.errors.mergedOn' })
  })

  it('is refused on an older look, for one record, and after she was anonymised', async () => {
    const { kept, gone } = await anaTwice()
    await expect(merge(kept, gone, { goneVersion: 3 })).rejects.toMatchObject({ key: 'changedMeanwhile' })
    await expect(merge(kept, kept)).rejects.toMatchObject({ code: 'invalid' })
    const { mergeId } = await merge(kept, gone)
    await test.db.update(user).set({ personId: null })
    await test.db.transaction((tx) => anonymise(tx, kept, now))
    await expect(undo(mergeId)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('two who join the same two at once join them once', async () => {
    const { kept, gone } = await anaTwice()
    const ended = await Promise.allSettled([
      merge(kept, gone),
      merge(gone, kept, {}, given.people.coordinator),
      merge(kept, gone, {}, given.people.colleague),
    ])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of ended)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'conflict', key: 'duplicates.errors.alreadyMerged' })
    expect(await test.db.$count(personMerge)).toBe(1)
    expect(await test.db.$count(participation)).toBe(2)
  })
})

describe('a record that was joined', () => {
  const header = 'Given names,Family names,Institution,E-mail'

  it('is in no list and no search, and whoever asks for it is told where she is', async () => {
    const { kept, gone } = await anaTwice()
    await merge(kept, gone)
    expect((await listPeople(test.db, lead, {})).rows.map(({ id }) => id)).toEqual([kept])
    expect((await listPeople(test.db, lead, { q: 'torres' })).total).toBe(1)
    expect(await searchRecords(test.db, lead, 'torres')).toMatchObject([{ items: [{ slug: String(kept) }] }])
    await expect(getPerson(test.db, lead, gone)).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await listPeople(test.db, lead, { role: 'trainee' })
    expect(rows).toMatchObject([{ id: kept, participations: 2 }])
  })

  it('is still hit by lists with the old name or address, by hand and as an expert', async () => {
    const kept = await somebody('Ana', 'Torres Paz', { email: 'ana@example.org', institutionId: comar })
    const gone = await somebody('Anita', 'Robles Gil', { email: 'anita@example.org', institutionId: comar })
    await merge(kept, gone)
    const list = `${header}\nAnita,Robles,COMAR,anita@example.org\nANITA,ROBLES GIL,COMAR,`
    const uploadId = await upload(test.db, lead, first, list)
    const shown = await previewRoster(as(lead), { id: first, uploadId })
    expect(shown.rows.map(({ standing }) => standing)).toMatchObject([
      { kind: 'known', personId: kept },
      { kind: 'repeat' },
    ])
    expect(await record(test.db, lead, first, list)).toMatchObject({
      people: 1,
      newPeople: 0,
      knownPeople: 1,
    })
    const asked = await addParticipant(as(lead), {
      id: second,
      givenNames: 'Anita',
      familyNames: 'Robles Gil',
      institution: 'COMAR',
      role: 'trainee',
      isNew: false,
    })
    expect(asked).toMatchObject({ kind: 'asked', like: [{ id: kept }] })
    const added = { id: second, givenNames: 'x', familyNames: 'y', role: 'trainee', isNew: false } as const
    expect(await addParticipant(as(lead), { ...added, personId: gone })).toMatchObject({ kind: 'added' })
    expect((await seatsOf(kept)).map(({ activityId }) => activityId)).toEqual([first, second])
    const expert = await test.db.transaction((tx) =>
      findOrCreatePerson(tx, { givenNames: 'Anita', familyNames: 'Robles Gil', institutionId: comar }, now),
    )
    expect(expert).toEqual({ id: kept, name: 'Ana Torres Paz', isNew: false })
  })

  it('that is joined while a list which names her is recorded becomes nobody twice', async () => {
    const kept = await somebody('Ana', 'Torres Paz', { email: 'ana@example.org', institutionId: comar })
    const gone = await somebody('Anita', 'Robles Gil', { email: 'anita@example.org', institutionId: comar })
    const list = `${header}\nAnita,Robles Gil,COMAR,anita@example.org\nAna,Torres Paz,COMAR,ana@example.org`
    await Promise.all([record(test.db, lead, first, list), merge(kept, gone, {}, given.people.coordinator)])
    expect(await test.db.$count(person)).toBe(2)
    expect((await seatsOf(gone)).length).toBe(0)
    expect((await seatsOf(kept)).length).toBe(1)
    expect((await record(test.db, lead, first, list)).newPeople).toBe(0)
  })
})

describe('the queue', () => {
  const pairs = () =>
    test.db
      .select({ a: personPair.aId, b: personPair.bId, told: personPair.toldApartBy })
      .from(personPair)
      .orderBy(personPair.aId, personPair.bId)
  const run = () => matchPeople({ db: test.db, now })

  it('takes in who looks alike, once, and joins who is certain, in the name of the programme', async () => {
    const doubtful = [
      await somebody('María', 'Pérez Soto', { institutionId: comar }),
      await somebody('Maria', 'Peres Soto', { institutionId: comar, email: 'm@example.org' }),
    ]
    const certain = [
      await somebody('Ximena', 'Zepeda Robledo', { email: 'x@example.org', institutionId: comar }),
      await somebody('XIMENA', 'Robledo Zepeda', { email: 'x@example.org' }),
    ]
    await somebody('Luis', 'Mora Gil', { institutionId: comar })
    expect(await run()).toEqual({ people: 5, joined: 1 })
    expect((await rowOf(certain[1] as number)).mergedIntoId).toBe(certain[0])
    expect(await test.db.select().from(event).where(eq(event.verb, 'merge'))).toMatchObject([
      { entity: 'person', entityId: certain[0], actorId: null },
    ])
    expect(await pairs()).toContainEqual({ a: doubtful[0], b: doubtful[1], told: null })
    expect(await run()).toEqual({ people: 0, joined: 0 })
  })

  const never: [what: string, a: Row, b: Row, also?: (a: number, b: number) => Promise<unknown>][] = [
    ['were born on other days', { dateOfBirth: '1980-02-03' }, { dateOfBirth: '1981-05-06' }],
    [
      'were on one activity in one role',
      {},
      {},
      async (a, b) => [await sit(a, first, []), await sit(b, first, [])],
    ],
    [
      'both have an account',
      {},
      {},
      async (a, b) => {
        await test.db.update(user).set({ personId: a }).where(eq(user.id, given.people.expert.id))
        await test.db.update(user).set({ personId: b }).where(eq(user.id, given.people.observer.id))
      },
    ],
    ['were joined once and parted again', {}, {}, async (a, b) => undo((await merge(a, b)).mergeId)],
  ]
  it.each(never)('never joins by itself who %s', async (_, a, b, also) => {
    const both = { email: 'x@example.org', institutionId: comar }
    const one = await somebody('Ximena', 'Zepeda Robledo', { ...both, ...a })
    const other = await somebody('Ximena', 'Zepeda Robledo', { ...both, ...b })
    await also?.(one, other)
    expect((await run()).joined).toBe(0)
    expect(await pairs()).toEqual([{ a: one, b: other, told: null }])
  })

  it('never joins by itself who would be the same as two', async () => {
    const both = { email: 'x@example.org', institutionId: comar }
    for (const name of ['Ximena', 'XIMENA', 'Jimena']) await somebody(name, 'Zepeda Robledo', both)
    expect((await run()).joined).toBe(0)
    expect(await pairs()).toHaveLength(3)
  })

  it('does not ask again about two who were told apart, also when one of them is joined with a third', async () => {
    const both = { institutionId: comar }
    const one = await somebody('María', 'Pérez Soto', both)
    const other = await somebody('Maria', 'Peres Soto', { ...both, email: 'm@example.org' })
    await run()
    await tellApart(as(lead), { aId: one, bId: other })
    const changed = {
      id: one,
      version: 1,
      givenNames: 'María',
      familyNames: 'Pérez Soto',
      gender: 'female' as const,
      institutionId: comar,
    }
    await editPerson(as(lead), changed)
    expect(await pairs()).toEqual([{ a: one, b: other, told: lead.id }])
    const third = await somebody('Zoe', 'Quispe Lara')
    const { mergeId } = await merge(third, one, { goneVersion: 2 })
    await test.db.update(person).set({ matchedAt: null })
    await run()
    expect((await pairs()).filter(({ told }) => told === null)).toEqual([])
    await undo(mergeId)
    expect(await pairs()).toEqual([{ a: one, b: other, told: lead.id }])
  })

  it('takes in whoever becomes like somebody by an edit, and joins her where that is certain', async () => {
    const one = await somebody('María', 'Pérez Soto', { email: 'x@example.org', institutionId: comar })
    const other = await somebody('Jimena', 'Cepeda Robles')
    const form = {
      id: other,
      version: 1,
      givenNames: 'María',
      familyNames: 'Peres Soto',
      gender: 'female' as const,
    }
    await editPerson(as(lead), { ...form, institutionId: comar })
    expect(await pairs()).toEqual([{ a: one, b: other, told: null }])
    await editPerson(as(lead), { ...form, version: 2, email: 'x@example.org' })
    expect((await rowOf(other)).mergedIntoId).toBe(one)
  })

  it('holds whoever an officer said was new as told apart, from lists and by hand', async () => {
    const known = await somebody('Ana', 'Díaz', { email: 'a@example.org', institutionId: comar })
    const list = 'Given names,Family names,Institution,E-mail\nAna,Díaz,DIF,'
    await record(test.db, lead, first, list, { choices: { '0.2': 'new' } })
    const hand = { id: second, givenNames: 'Ana', familyNames: 'Diaz', role: 'trainee' as const }
    await addParticipant(as(lead), { ...hand, isNew: true })
    const people = await test.db.select({ id: person.id }).from(person).orderBy(person.id)
    expect(people).toHaveLength(3)
    await test.db.update(person).set({ matchedAt: null })
    expect((await run()).joined).toBe(0)
    expect((await pairs()).filter(({ told }) => told === null)).toEqual([])
    expect((await pairs()).filter(({ a }) => a === known)).toHaveLength(2)
  })

  it('joins sooner where the M&E officer says so, and nobody below what the house allows', async () => {
    await somebody('José', 'López', { institutionId: comar, email: 'a@example.org', position: 'Analista' })
    await somebody('Jose', 'Lopez', { institutionId: comar, email: 'b@example.org', position: 'Analista' })
    expect((await run()).joined).toBe(0)
    const [pair] = await test.db.select().from(personPair)
    expect(pair?.score).toBeGreaterThan(0.5)
    expect(pair?.score).toBeLessThan(0.95)
    const monitor = as(given.people.monitor)
    await expect(editMatching(monitor, { version: 1, join: '70', ask: '50' })).rejects.toMatchObject({
      fieldErrors: { join: 'numberTooSmall' },
    })
    await expect(editMatching(monitor, { version: 1, join: '85', ask: '90' })).rejects.toMatchObject({
      fieldErrors: { ask: 'askAboveJoin' },
    })
    await expect(editMatching(as(lead), { version: 1, join: '90', ask: '50' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await editMatching(monitor, { version: 1, join: '80', ask: '50' })
    const sure = (pair?.score ?? 0) >= 0.8
    expect((await run()).joined).toBe(sure ? 1 : 0)
  })

  it('is filled by two workers at once as by one', async () => {
    const both = { email: 'x@example.org', institutionId: comar }
    const ids = [
      await somebody('Ximena', 'Zepeda Robledo', both),
      await somebody('Ximena', 'Zepeda Robledo', both),
    ]
    await Promise.all([run(), run()])
    expect(await test.db.$count(personMerge)).toBe(1)
    expect(await test.db.$count(person, and(inArray(person.id, ids), sql`merged_into_id is null`))).toBe(1)
  })
})

it('lockNewcomers can be taken twice by one who has it', async () => {
  await test.db.transaction(async (tx) => {
    await lockNewcomers(tx)
    await lockNewcomers(tx)
  })
})
