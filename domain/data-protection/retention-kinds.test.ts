import { randomUUID } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deployment } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { arrival, checkInLink } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { registration } from '@/db/schema/registration'
import { opinion, request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { aCase, type Case } from '../documents/a-case'
import { anActivity } from '../rosters/a-list'
import { type Retention, willGo, wouldGo } from './due'
import { editRetention } from './edit-retention'
import { retentionRuns } from './queries'
import { retain } from './retain'
import { goneKinds } from './retention-values'

/* Each kind of what is held about people, from the day on which its period is over. */

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let requestId: number
let activityId: number
const settings = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
  completionRate: 0.8,
  softLimits: {},
}
const kept: Retention = { peopleMonths: 600, listMonths: 600, answerMonths: 600 }
const nothing = Object.fromEntries(goneKinds.map((kind) => [kind, 0]))
const on = (day: string) => new Date(`${day}T03:00:00Z`)
const made = on('2020-05-10')
const onlyOne = async <Row>(rows: PromiseLike<Row[]>) => (await rows)[0] as Row

beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(programme).values({ name: 'P', fullName: 'Programme', settings })
  requestId = (await onlyOne(test.db.select({ id: request.id }).from(request).limit(1))).id
  activityId = await anActivity(test.db, given.action, '9', '2020-05-10')
})
afterAll(() => test.close())
beforeEach(async () => {
  for (const table of [arrival, checkInLink, letter, opinion, registration]) await test.db.delete(table)
  await test.db.execute(sql`truncate retention_run`)
  await test.db.update(programme).set({ settings, version: 1 })
})

const makes = {
  checkIns: async () => {
    const link = await onlyOne(
      test.db
        .insert(checkInLink)
        .values({
          activityId,
          kind: 'door',
          hash: randomUUID(),
          firstDay: '2020-05-10',
          lastDay: '2020-05-10',
          madeBy: given.people.lead.id,
          madeAt: made,
          expiresAt: made,
        })
        .returning({ id: checkInLink.id }),
    )
    await test.db.insert(arrival).values({
      id: randomUUID(),
      activityId,
      checkInLinkId: link.id,
      day: '2020-05-10',
      session: 1,
      givenNames: 'Zulma',
      familyNames: 'Tecuapetla',
      arrivedAt: made,
      settledAt: made,
    })
  },
  registrations: async () => {
    const { id } = await onlyOne(
      test.db
        .insert(registration)
        .values({
          status: 'refused',
          authority: 'Instituto',
          countryCode: 'MX',
          regionCode: 'lac',
          name: 'Zulma Tecuapetla',
          function: 'Directora',
          email: 'zulma@example.org',
          phone: '+52 5550001',
          locale: 'es',
          reason: 'Zulma Tecuapetla asks.',
          askedAt: made,
          decidedAt: made,
        })
        .returning({ id: registration.id }),
    )
    await test.db.insert(event).values({
      at: made,
      entity: 'registration',
      entityId: id,
      verb: 'refuse',
      details: { person: 'Zulma Tecuapetla' },
    })
  },
  opinions: () =>
    test.db.insert(opinion).values({
      requestId,
      service: 'Delegation',
      askedAt: made,
      dueOn: '2020-05-10',
      email: 'zulma@example.org',
      locale: 'es',
      linkHashes: ['x'],
      stance: 'in_favour',
      comments: 'Good.',
      answeredAt: on('2020-05-09'),
      answeredByName: 'Zulma Tecuapetla',
    }),
  letters: () =>
    test.db.insert(letter).values(
      [made, null].map((sentAt) => ({
        kind: 'opinion_asked' as const,
        address: 'zulma@example.org',
        locale: 'es' as const,
        params: { name: 'Zulma Tecuapetla' },
        madeAt: made,
        sentAt,
      })),
    ),
  accounts: async () => {
    const { id } = await onlyOne(
      test.db
        .insert(user)
        .values({
          email: 'zulma@example.org',
          name: 'Zulma Tecuapetla',
          role: 'focal_point',
          function: 'Directora',
          phone: '+52 5550001',
          active: false,
          createdAt: on('2019-01-01'),
        })
        .returning({ id: user.id }),
    )
    await test.db.insert(event).values({
      at: made,
      entity: 'user',
      entityId: id,
      verb: 'deactivate',
      details: { person: 'Zulma Tecuapetla' },
    })
    return id
  },
} as const

const periodOf = {
  checkIns: 'checkInMonths',
  registrations: 'registrationMonths',
  opinions: 'opinionMonths',
  letters: 'letterMonths',
  accounts: 'accountMonths',
} as const
const kinds = Object.keys(makes) as (keyof typeof makes)[]

/** Every row that could hold her, as text. */
async function held() {
  const rows = await test.db.execute<{ text: string }>(
    sql.raw(`
    ${[
      'registration',
      'opinion',
      'letter',
      'arrival',
      'user_account',
      'event',
      'history.registration',
      'history.opinion',
    ]
      .map((table) => `select t::text as text from ${table} t`)
      .join(' union all ')}`),
  )
  return rows.filter(({ text }) => /zulma|tecuapetla|5550001/i.test(text)).length
}

describe.each(kinds)('%s', (kind) => {
  it('go from the day after their period, and not where there is none', async () => {
    await makes[kind]()
    const count = kind === 'letters' ? 2 : 1
    const period = { ...kept, [periodOf[kind]]: 12 }
    expect(await wouldGo(test.db, period, on('2021-05-10'))).toEqual(nothing)
    expect(await wouldGo(test.db, period, on('2021-05-11'))).toEqual({ ...nothing, [kind]: count })
    expect(await wouldGo(test.db, kept, on('2060-01-01'))).toMatchObject({ [kind]: 0 })
    expect(await willGo(test.db, period, on('2021-03-01'))).toMatchObject({
      today: nothing,
      ahead: { [kind]: count },
    })

    await test.db.update(programme).set({ settings: { ...settings, retention: period } })
    expect(await held()).toBeGreaterThan(0)
    await retain({ db: test.db, now: on('2021-05-11') })
    expect(await held()).toBe(0)
    expect(await retentionRuns(test.db)).toMatchObject([{ counts: { [kind]: count } }])
    expect(await wouldGo(test.db, period, on('2021-05-12'))).toEqual(nothing)
  })
})

it('what says nothing about anybody stays', async () => {
  await makes.opinions()
  await makes.registrations()
  const period = { ...kept, opinionMonths: 12, registrationMonths: 12, letterMonths: 12 }
  await test.db.update(programme).set({ settings: { ...settings, retention: period } })
  await makes.letters()
  await retain({ db: test.db, now: on('2022-01-01') })
  expect(await test.db.select().from(opinion)).toMatchObject([
    { service: 'Delegation', stance: 'in_favour', comments: 'Good.', email: null, linkHashes: [] },
  ])
  expect(await test.db.select().from(registration)).toMatchObject([
    { authority: 'Instituto', status: 'refused', reason: '••• asks.' },
  ])
  expect(await test.db.select().from(letter)).toMatchObject([{ address: '•••', sentAt: made }])
  const told = await test.db.select().from(event).where(eq(event.verb, 'anonymise'))
  expect(told.map(({ entity, actorId }) => [entity, actorId])).toEqual(
    expect.arrayContaining([
      ['registration', null],
      ['request', null],
    ]),
  )
})

it('a check-in stays while somebody who arrived by it waits to be put on the roster', async () => {
  await makes.checkIns()
  await test.db.update(arrival).set({ settledAt: null })
  expect(await wouldGo(test.db, { ...kept, checkInMonths: 1 }, on('2040-01-01'))).toMatchObject({
    checkIns: 0,
  })
})

it('whoever was refused and asked again keeps letters that have nothing to do with it', async () => {
  await makes.registrations()
  await makes.letters()
  const period = { ...kept, registrationMonths: 12 }
  await test.db.update(programme).set({ settings: { ...settings, retention: period } })
  await test.db.insert(letter).values({
    kind: 'registration_refused',
    address: 'zulma@example.org',
    locale: 'es',
    params: { name: 'Zulma Tecuapetla' },
    madeAt: made,
    sentAt: made,
  })
  await retain({ db: test.db, now: on('2022-01-01') })
  const left = await test.db.select().from(letter).orderBy(asc(letter.id))
  expect(left.map(({ kind, address }) => [kind, address])).toEqual([
    ['opinion_asked', 'zulma@example.org'],
    ['opinion_asked', 'zulma@example.org'],
    ['registration_refused', '•••'],
  ])
})

it('an account that is open again, and a registration that waits, stay', async () => {
  const [before] = await test.db.select({ id: user.id }).from(user).where(eq(user.role, 'focal_point'))
  expect(before).toBeDefined()
  await makes.registrations()
  await test.db.update(registration).set({ status: 'waiting', decidedAt: null })
  const period = { ...kept, accountMonths: 1, registrationMonths: 1 }
  expect(await wouldGo(test.db, period, on('2040-01-01'))).toMatchObject({ accounts: 0, registrations: 0 })
})

it('experts have a period of their own, or go like everybody', async () => {
  const row = { nameKey: 'x', sortedNameKey: 'x', createdAt: made, updatedAt: made }
  const lent = await onlyOne(
    test.db
      .insert(person)
      .values({ ...row, givenNames: 'Eva', familyNames: 'Soto' })
      .returning({ id: person.id }),
  )
  await test.db.insert(deployment).values({ activityId, personId: lent.id })
  const go = (period: Retention) => wouldGo(test.db, period, on('2022-01-01'))
  expect(await go({ ...kept, expertMonths: 12 })).toMatchObject({ people: 0, experts: 1 })
  expect(await go({ ...kept, peopleMonths: 12, expertMonths: 600 })).toMatchObject({ experts: 0 })
  expect(await go({ ...kept, peopleMonths: 12 })).toMatchObject({ experts: 1 })
})

it('a period is set and taken away again, each told in the history', async () => {
  const context = { db: test.db, actor: given.people.administrator, now: made }
  const three = { peopleMonths: '120', listMonths: '24', answerMonths: '60' }
  await editRetention(context, { ...three, letterMonths: '6', version: 1 })
  const now = async () => (await onlyOne(test.db.select().from(programme))).settings.retention
  expect(await now()).toEqual({ peopleMonths: 120, listMonths: 24, answerMonths: 60, letterMonths: 6 })
  await editRetention(context, { ...three, letterMonths: '', version: 2 })
  expect(await now()).toEqual({ peopleMonths: 120, listMonths: 24, answerMonths: 60 })
  const told = await test.db.select().from(event).where(eq(event.verb, 'editRetention')).orderBy(event.id)
  expect(told.at(-1)?.details).toMatchObject({ changed: ['letterMonths'] })
  await expect(editRetention(context, { ...three, letterMonths: '0', version: 3 })).rejects.toMatchObject({
    fieldErrors: { letterMonths: 'numberTooSmall' },
  })
})
