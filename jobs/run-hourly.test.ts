import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { documentContent, heldUpload } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { letter, notification, notificationChoice } from '@/db/schema/notification'
import { holiday, programme } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { signInAttempt, user, userLink, userRegion } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { record } from '@/domain/audit/record'
import { addDays, dayOf } from '@/domain/deadlines'
import { aCase, type Case } from '@/domain/documents/a-case'
import type { LetterParams } from '@/domain/letters/params'
import { kindsFor } from '@/domain/notifications/kinds-for'
import { localTime } from '@/domain/notifications/quiet-hours'
import { timeZone } from '@/domain/time-zone'
import { runHourly } from './run-hourly'

const HOUR = 3_600_000
let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
/** Eight in the programme's morning, today: what is told by letter is told while it is news. */
const morning = at(8)
function at(hour: number) {
  const now = new Date()
  return new Date(now.getTime() + (hour - localTime(now, timeZone).hour) * HOUR)
}
const times = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
}

beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  const settings = { ...times, completionRate: 0.8, softLimits: {} }
  await test.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings })
  await test.db.update(action).set({ status: 'closed' })
  await test.db.insert(userRegion).values({ userId: given.people.coordinator.id, regionCode: 'lac' })
})
afterAll(() => test.close())
beforeEach(async () => {
  for (const table of [letter, notification, notificationChoice, event, holiday]) await test.db.delete(table)
  await test.db.update(user).set({ active: true, timeZone: null, quietFrom: null, quietUntil: null })
  await submitted(0)
})

/** The case's request is one that came so many days ago. */
const submitted = (days: number) =>
  test.db.update(request).set({
    status: 'submitted',
    leadId: given.people.lead.id,
    submittedAt: new Date(morning.getTime() - days * 24 * HOUR),
  })
const run = (now = morning) => runHourly({ db: test.db, now })
const digests = () =>
  test.db
    .select({ who: user.name, params: letter.params, madeAt: letter.madeAt })
    .from(letter)
    .innerJoin(user, eq(user.id, letter.userId))
    .where(eq(letter.kind, 'digest'))
    .orderBy(asc(user.name), asc(letter.id))
const toLead = async () => {
  const found = (await digests()).find(({ who }) => who === 'lead')
  return found?.params as LetterParams['digest'] | undefined
}
/** Something that an officer is told of daily, as usual. */
const moved = (now = morning) =>
  test.db.transaction((tx) =>
    record(tx, {
      entity: 'request',
      entityId: given.request,
      verb: 'resume',
      actorId: given.people.coordinator.id,
      at: now,
    }),
  )

describe('the daily letter', () => {
  it('says what waits, what is late and what happened, once a day', async () => {
    await moved()
    await run()
    expect(await toLead()).toMatchObject({
      waits: [{ what: 'acknowledge', reference: 'REQ-2026-0001', path: '/requests/REQ-2026-0001' }],
      late: [],
      news: [{ kind: 'request_moved', path: expect.stringMatching(/^\/notifications\/\d+$/) }],
    })
    const count = (await digests()).length
    await run()
    await run(at(9))
    expect(await digests()).toHaveLength(count)
  })

  it('comes again on the next day, without the old news', async () => {
    await moved()
    await run()
    await test.db.delete(letter).where(eq(letter.kind, 'notification'))
    await run(new Date(morning.getTime() + 24 * HOUR))
    const own = (await digests()).filter(({ who }) => who === 'lead')
    expect(own).toHaveLength(2)
    expect(own.map(({ params }) => (params as LetterParams['digest']).news.length)).toEqual([1, 0])
  })

  it('says what is late apart', async () => {
    await submitted(40)
    await run()
    expect(await toLead()).toMatchObject({ late: [{ what: 'acknowledge' }], waits: [] })
  })

  it('comes in the reader’s own morning', async () => {
    const { hour } = localTime(morning, 'Asia/Tokyo')
    expect(hour).not.toBe(localTime(morning, timeZone).hour)
    await test.db.update(user).set({ timeZone: 'Asia/Tokyo' }).where(eq(user.id, given.people.lead.id))
    await run()
    expect(await toLead()).toBeUndefined()
    await run(new Date(morning.getTime() - (hour - 7) * HOUR))
    expect(await toLead()).toBeDefined()
  })

  it('is not written before seven, to nobody who has nothing, and to nobody who wants none', async () => {
    await run(at(6))
    expect(await digests()).toEqual([])
    await run()
    expect((await digests()).map(({ who }) => who)).toEqual(['lead'])
    await test.db.delete(letter)
    const userId = given.people.lead.id
    await test.db
      .insert(notificationChoice)
      .values(kindsFor('officer').map((kind) => ({ userId, kind, mail: 'never' as const })))
    await run()
    expect(await digests()).toEqual([])
    await test.db.delete(notificationChoice)
    await test.db.update(user).set({ active: false })
    await run()
    expect(await digests()).toEqual([])
  })

  it('is written once by two workers', async () => {
    await Promise.all([run(), run()])
    expect(await digests()).toHaveLength(1)
  })
})

describe('what an authority owes', () => {
  const asked = (days: number) =>
    test.db
      .update(request)
      .set({ status: 'clarification', updatedAt: new Date(morning.getTime() - days * 24 * HOUR) })
  const reminded = async () => (await digests()).filter(({ who }) => who === 'focalPoint')

  it('is told to its focal point once it is nearly late, and again after a week', async () => {
    await asked(2)
    await run()
    expect(await reminded()).toEqual([])
    await asked(20)
    await run()
    await run(at(9))
    expect((await reminded()).map(({ params }) => params)).toMatchObject([
      {
        late: [],
        waits: [{ what: 'answerClarification', path: '/portal/requests/REQ-2026-0001#clarify' }],
        news: [],
      },
    ])
    await run(new Date(morning.getTime() + 3 * 24 * HOUR))
    expect(await reminded()).toHaveLength(1)
    await run(new Date(morning.getTime() + 7 * 24 * HOUR))
    expect(await reminded()).toHaveLength(2)
  })

  it('is not told to who declined it, nor to another authority', async () => {
    await asked(20)
    const userId = given.people.focalPoint.id
    await test.db.insert(notificationChoice).values({ userId, kind: 'clarification_asked', mail: 'never' })
    await run()
    expect((await digests()).map(({ who }) => who)).toEqual(['lead'])
  })
})

describe('a missed deadline', () => {
  const missed = () => test.db.select().from(event).where(eq(event.verb, 'missDeadline'))
  const told = () =>
    test.db
      .select({ who: user.name, values: notification.params })
      .from(notification)
      .innerJoin(user, eq(user.id, notification.userId))
      .where(eq(notification.kind, 'deadline_missed'))

  it('is told once to the coordinator of the region, by nobody', async () => {
    await submitted(10)
    await Promise.all([run(), run()])
    await run()
    expect(await missed()).toMatchObject([{ actorId: null, details: { deadline: 'acknowledge' } }])
    expect(await told()).toMatchObject([{ who: 'coordinator', values: { deadline: 'acknowledge' } }])
    const urgent = await test.db.select().from(letter).where(eq(letter.kind, 'notification'))
    expect(urgent).toMatchObject([{ userId: given.people.coordinator.id }])
  })

  it('is another one for the next deadline, and none for one that is long gone', async () => {
    await submitted(10)
    await run()
    await test.db.update(request).set({ status: 'screening' })
    await run(new Date(morning.getTime() + 16 * 24 * HOUR))
    expect((await missed()).map(({ details }) => details.deadline)).toEqual(['acknowledge', 'screen'])
    await submitted(60)
    await test.db.delete(notification)
    await test.db.delete(event)
    await run()
    expect(await missed()).toEqual([])
  })

  it('is not missed while the days that passed were holidays', async () => {
    await submitted(10)
    const today = dayOf(morning)
    await test.db
      .insert(holiday)
      .values(Array.from({ length: 11 }, (_, back) => ({ day: addDays(today, -back), name: 'Feria' })))
    await run()
    expect(await missed()).toEqual([])
  })
})

it('what is past its time is thrown away, and nothing else', async () => {
  const userId = given.people.lead.id
  const ago = (days: number) => new Date(morning.getTime() - days * 24 * HOUR)
  await test.db.insert(documentContent).values([
    { digest: 'old', size: 1 },
    { digest: 'new', size: 1 },
  ])
  const file = { userId, filename: 'a.pdf', mime: 'application/pdf', size: 1 }
  await test.db.insert(heldUpload).values([
    { ...file, digest: 'old', heldAt: ago(15) },
    { ...file, digest: 'new', heldAt: ago(13) },
  ])
  const link = { userId, purpose: 'invitation' as const, madeAt: ago(60) }
  await test.db.insert(userLink).values([
    { ...link, hash: 'used', expiresAt: ago(-5), usedAt: ago(31) },
    { ...link, hash: 'expired', expiresAt: ago(31) },
    { ...link, hash: 'open', expiresAt: ago(-1) },
  ])
  const attempt = { email: 'a@example.org', address: '1', succeeded: false }
  await test.db.insert(signInAttempt).values([
    { ...attempt, at: ago(31) },
    { ...attempt, at: ago(1) },
  ])
  await run()
  expect(await test.db.select({ digest: documentContent.digest }).from(documentContent)).toEqual([
    { digest: 'new' },
  ])
  expect(await test.db.select({ hash: userLink.hash }).from(userLink)).toEqual([{ hash: 'open' }])
  expect(await test.db.select().from(signInAttempt)).toHaveLength(1)
})
