import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { arrival, attendance, attendanceTick, checkInLink, participation } from '@/db/schema/participation'
import { programme } from '@/db/schema/reference'
import { signInAttempt } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { aContext, anActivity } from '../rosters/a-list'
import { addParticipant } from '../rosters/add-participant'
import { hashOf } from '../secrets'
import { namesAtDoor, standingAtDoor, tickAtDoor } from './at-the-door'
import { checkInByLink } from './by-link'
import { checkMyselfIn } from './check-myself-in'
import { makeCheckInLink } from './make-check-in-link'
import { waitingArrivals } from './queries'
import { revokeCheckInLink } from './revoke-check-in-link'
import { secretOf } from './secret-of'
import { leaveOutArrival, settleArrival } from './settle-arrival'

const DAY = 86_400_000
let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
const seats = new Map<string, number>()
const first = '2026-03-02'
const second = '2026-03-03'
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(programme).values({
    name: 'Programa',
    fullName: 'Programa de prueba',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
    },
  })
  id = await anActivity(test.db, given.action, '2', '2026-03-01', '2026-03-04')
  await test.db
    .update(activity)
    .set({ sessions: ['Mañana', 'Tarde'], status: 'confirmed', languages: ['qu', 'es'] })
    .where(eq(activity.id, id))
  await add('ana', 'Ana', 'Torres Paz', 'ana@example.org')
  await add('eva', 'Eva', 'Ramos')
  await add('luz one', 'Luz', 'Quispe', 'luz.one@example.org')
  await add('luz two', 'Luz', 'Quispe', 'luz.two@example.org')
})
afterAll(() => test.close())
beforeEach(async () => {
  for (const table of [attendance, attendanceTick, arrival, checkInLink, event, signInAttempt])
    await test.db.delete(table)
})

const officer = () => aContext(test.db, given.people.lead)
const at = (days: number) => ({ db: test.db, now: new Date(now.getTime() + days * DAY) })
async function add(who: string, givenNames: string, familyNames: string, email?: string) {
  const asked = { id, givenNames, familyNames, email, role: 'trainee', isNew: true }
  const added = await addParticipant(officer(), asked as never)
  if (added.kind === 'added') seats.set(who, added.participationId)
}
const seat = (who: string) => seats.get(who) as number
const link = async (kind: 'door' | 'self', lastDay = second) =>
  makeCheckInLink('key')(officer(), { id, kind, firstDay: first, lastDay })
const tick = (who: string, more: object = {}) => ({
  participationId: seat(who),
  day: first,
  session: 1,
  present: true,
  ...more,
})
const standing = async () =>
  (await test.db.select().from(attendance)).map(
    ({ participationId, day, sessions }) =>
      `${[...seats].find(([, one]) => one === participationId)?.[0]} ${day.slice(8)} ${sessions.join('+')}`,
  )
const uuid = (number: number) => `c0ffee00-0000-4000-8000-${String(number).padStart(12, '0')}`
const came = (number: number, more: object = {}) => ({
  arrivalId: uuid(number),
  day: first,
  session: 1,
  givenNames: 'Noé',
  familyNames: 'Sol Arias',
  ...more,
})

describe('a link', () => {
  it('keeps only the hash of its secret, and can be shown again', async () => {
    const { linkId, secret } = await link('door')
    const [row] = await test.db.select().from(checkInLink)
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(row?.hash).toBe(hashOf(secret))
    expect(secretOf('key', { id: linkId, madeAt: row?.madeAt as Date })).toBe(secret)
  })

  it('says what it is for without a name', async () => {
    const { secret } = await link('door')
    expect(await checkInByLink(test.db, secret, now)).toMatchObject({
      kind: 'door',
      days: [first, second],
      sessions: ['Mañana', 'Tarde'],
      // Quechua is first among its languages, and none of ours.
      locale: 'es',
    })
  })

  it.each([
    [{ firstDay: '2026-02-28' }, { firstDay: 'choose' }],
    [{ lastDay: '2026-03-05' }, { lastDay: 'choose' }],
    [{ firstDay: '2026-03-03', lastDay: first }, { lastDay: 'endBeforeStart' }],
  ])('is for days of its activity: not %o', async (days, fieldErrors) => {
    const asked = { id, kind: 'door', firstDay: first, lastDay: second, ...days }
    await expect(makeCheckInLink('key')(officer(), asked)).rejects.toMatchObject({ fieldErrors })
  })

  it.each([
    ['is over', async () => {}, 3],
    ['was revoked', async (linkId: number) => revokeCheckInLink(officer(), { id, linkId }), 0],
    [
      'belongs to an activity that was cancelled',
      async () => test.db.update(activity).set({ status: 'cancelled' }).where(eq(activity.id, id)),
      0,
    ],
  ])('that %s shows nothing', async (_, end, days) => {
    const { linkId, secret } = await link('door')
    await end(linkId)
    expect(await checkInByLink(test.db, secret, at(days).now)).toBeNull()
    await expect(namesAtDoor(at(days), secret)).rejects.toMatchObject({ code: 'not_found' })
    await expect(standingAtDoor(at(days), secret)).rejects.toMatchObject({ code: 'not_found' })
    await test.db.update(activity).set({ status: 'confirmed' }).where(eq(activity.id, id))
  })

  it('of a participant shows no names and takes no ticks of others', async () => {
    const { secret } = await link('self')
    await expect(namesAtDoor(at(0), secret)).rejects.toMatchObject({ code: 'not_found' })
    await expect(standingAtDoor(at(0), secret)).rejects.toMatchObject({ code: 'not_found' })
    await expect(tickAtDoor(at(0), { secret, changes: [tick('ana')] })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('at the door', () => {
  it('each look at the names is on the trail, once a sitting', async () => {
    const { linkId, secret } = await link('door')
    for (const minutes of [0, 5, 59, 61]) {
      const names = await namesAtDoor(
        { db: test.db, now: new Date(now.getTime() + minutes * 60_000) },
        secret,
      )
      expect(names.map(({ name }) => name)).toEqual([
        'Luz Quispe',
        'Luz Quispe',
        'Eva Ramos',
        'Ana Torres Paz',
      ])
    }
    const looks = await test.db
      .select({ actorId: event.actorId, details: event.details })
      .from(event)
      .where(eq(event.verb, 'lookAtRoster'))
    const look = { actorId: null, details: { place: 'door', linkId, count: 4 } }
    expect(looks).toEqual([look, look])
  })

  it('what is sent twice is there once', async () => {
    const { secret } = await link('door')
    const sent = { secret, changes: [tick('ana', { tickedAt: now.toISOString() })], arrivals: [came(1)] }
    expect(await tickAtDoor(at(0), sent)).toEqual({ changed: 2, gone: 0 })
    expect(await tickAtDoor(at(0.01), sent)).toEqual({ changed: 0, gone: 0 })
    expect(await standing()).toEqual(['ana 02 1'])
    expect(await standingAtDoor(at(0), secret)).toEqual([[seat('ana'), first, [1]]])
    expect(await waitingArrivals(test.db, id)).toHaveLength(1)
    const told = await test.db.select({ details: event.details }).from(event).where(eq(event.verb, 'checkIn'))
    expect(told).toMatchObject([{ details: { present: 1, absent: 0, arrivals: 1 } }])
  })

  it('takes back a tick, and an arrival that nobody has settled', async () => {
    const { secret } = await link('door')
    await tickAtDoor(at(0), { secret, changes: [tick('ana')], arrivals: [came(1), came(2)] })
    await settleArrival(officer(), { id, arrivalId: uuid(2), isNew: true })
    await tickAtDoor(at(0.1), {
      secret,
      changes: [tick('ana', { present: false })],
      arrivals: [came(1, { gone: true }), came(2, { gone: true })],
    })
    expect(await waitingArrivals(test.db, id)).toEqual([])
    const [left, ...others] = await test.db.select().from(arrival)
    expect([left?.id, others.length]).toEqual([uuid(2), 0])
    await test.db.delete(arrival)
    await test.db.delete(participation).where(eq(participation.id, left?.participationId as number))
  })

  it('is not held up by what one of many was typed with', async () => {
    const { secret } = await link('door')
    const sent = {
      secret,
      changes: [tick('ana')],
      arrivals: [came(1, { email: 'noe@sre' }), came(2, { givenNames: ' ', gone: true })],
    }
    expect(await tickAtDoor(at(0), sent)).toEqual({ changed: 2, gone: 0 })
    expect(await waitingArrivals(test.db, id)).toMatchObject([{ id: uuid(1), email: null }])
    await test.db.delete(arrival)
  })

  it('passes over days that are not the link’s and people who are gone', async () => {
    const { secret } = await link('door', first)
    const sent = {
      secret,
      changes: [
        tick('ana', { day: second }),
        tick('ana', { session: 3 }),
        { ...tick('ana'), participationId: 2_000_000_000 },
        tick('eva'),
      ],
      arrivals: [came(1, { day: '2026-03-04' })],
    }
    expect(await tickAtDoor(at(0), sent)).toEqual({ changed: 1, gone: 4 })
    expect(await standing()).toEqual(['eva 02 1'])
  })

  it('a phone that finds the network after the link is over brings what was ticked before', async () => {
    const { secret } = await link('door')
    const [before, after] = [at(1).now.toISOString(), at(3).now.toISOString()]
    const sent = {
      secret,
      changes: [tick('ana', { tickedAt: before }), tick('eva', { tickedAt: after }), tick('luz one')],
      arrivals: [came(1, { arrivedAt: before }), came(2, { arrivedAt: after })],
    }
    expect(await tickAtDoor(at(5), sent)).toEqual({ changed: 2, gone: 3 })
    expect(await standing()).toEqual(['ana 02 1'])
    await expect(tickAtDoor(at(30), sent)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('somebody checks herself in', () => {
  const check = async (more: object, days = 0) => {
    const { secret } = await link('self')
    await checkMyselfIn(at(days), { secret, ...came(1), ...more }, { address: '10.0.0.1' })
  }

  it.each([
    ['her name is on the list', { givenNames: 'Ana', familyNames: 'Torres Paz' }, 'ana'],
    ['it is typed without accents and in capitals', { givenNames: 'ANA', familyNames: 'TORRES PAZ' }, 'ana'],
    ['its parts stand the other way round', { givenNames: 'Torres Paz', familyNames: 'Ana' }, 'ana'],
    [
      'her address is the one on record',
      { givenNames: 'Ana', familyNames: 'Torres Paz', email: 'Ana@example.org' },
      'ana',
    ],
    [
      'nothing is known of her address',
      { givenNames: 'Eva', familyNames: 'Ramos', email: 'eva@example.org' },
      'eva',
    ],
    [
      'her address says which of two she is',
      { givenNames: 'Luz', familyNames: 'Quispe', email: 'luz.two@example.org' },
      'luz two',
    ],
  ])('and is ticked where %s', async (_, typed, who) => {
    await check(typed)
    expect(await standing()).toEqual([`${who} 02 1`])
    expect(await waitingArrivals(test.db, id)).toEqual([])
  })

  it.each([
    ['nobody has her name', { givenNames: 'Ana', familyNames: 'Torres' }],
    [
      'somebody of her name has another address',
      { givenNames: 'Ana', familyNames: 'Torres Paz', email: 'other@example.org' },
    ],
    [
      'neither of two has her address',
      { givenNames: 'Luz', familyNames: 'Quispe', email: 'luz@example.org' },
    ],
  ])('and waits where %s', async (_, typed) => {
    await check({ ...typed, consent: 'on' })
    expect(await standing()).toEqual([])
    expect(await waitingArrivals(test.db, id)).toMatchObject([typed])
  })

  it('says what is wrong by keys, whatever was sent', async () => {
    await expect(check({ arrivalId: 'x', session: 'x', day: 'x', familyNames: '' })).rejects.toMatchObject({
      fieldErrors: { arrivalId: 'choose', session: 'choose', day: 'invalidDate', familyNames: 'required' },
    })
  })

  it('is asked for her address where two are of her name', async () => {
    await expect(check({ givenNames: 'Luz', familyNames: 'Quispe' })).rejects.toMatchObject({
      fieldErrors: { email: 'whichOfTwo' },
    })
  })

  it('waits for an officer where two are of her name and her phone kept it until she had gone in', async () => {
    const typed = { givenNames: 'Luz', familyNames: 'Quispe' }
    await check({ ...typed, arrivedAt: at(0).now.toISOString() }, 1 / 24)
    expect(await standing()).toEqual([])
    expect(await waitingArrivals(test.db, id)).toMatchObject([typed])
  })

  it('only on a day of the link, and while it is good', async () => {
    await expect(check({ day: '2026-03-04' })).rejects.toMatchObject({ fieldErrors: { day: 'choose' } })
    await expect(check({}, 5)).rejects.toMatchObject({ code: 'not_found' })
    await expect(check({ arrivedAt: at(-3).now.toISOString() })).rejects.toMatchObject({
      fieldErrors: { day: 'choose' },
    })
    await check({ arrivedAt: at(1).now.toISOString() }, 5)
    expect(await waitingArrivals(test.db, id)).toHaveLength(1)
  })

  it('what is sent twice is there once, also when she was settled meanwhile', async () => {
    const { secret } = await link('self')
    const send = () => checkMyselfIn(at(0), { secret, ...came(1) }, { address: '10.0.0.1' })
    await send()
    await send()
    expect(await waitingArrivals(test.db, id)).toHaveLength(1)
    await leaveOutArrival(officer(), { id, arrivalId: uuid(1) })
    await send()
    expect(await waitingArrivals(test.db, id)).toEqual([])
    expect(await standing()).toEqual([])
  })

  it('has to wait after hundreds of tries from one address', async () => {
    const { linkId, secret } = await link('self')
    await test.db.insert(signInAttempt).values(
      Array.from({ length: 400 }, () => ({
        email: `check_in:${linkId}`,
        address: '10.0.0.9',
        at: now,
        succeeded: false,
      })),
    )
    const send = (address: string) => checkMyselfIn(at(0), { secret, ...came(1) }, { address })
    await expect(send('10.0.0.9')).rejects.toMatchObject({ code: 'forbidden', key: 'signInTooOften' })
    await send('10.0.0.8')
  })
})

describe('an officer says who arrived', () => {
  async function arrive(more: object = {}) {
    const { secret } = await link('door')
    await tickAtDoor(at(0), { secret, arrivals: [came(1, { session: 2, consent: true, ...more })] })
  }
  const settle = (more: object = {}) =>
    settleArrival(officer(), { id, arrivalId: uuid(1), isNew: false, ...more })

  it('somebody new gets a seat, and what she ticked counts', async () => {
    await arrive({ familyNames: 'Yupanqui Vera', institution: 'COMAR' })
    const added = await settle()
    expect(added).toMatchObject({ kind: 'added', name: 'Noé Yupanqui Vera', isNew: true })
    const participationId = added.kind === 'added' ? added.participationId : 0
    expect(await test.db.select().from(attendance)).toEqual([{ participationId, day: first, sessions: [2] }])
    expect(await test.db.select().from(arrival)).toMatchObject([
      { participationId, settledBy: given.people.lead.id },
    ])
    const [row] = await test.db.select().from(participation).where(eq(participation.id, participationId))
    expect(row?.consent).toBe(true)
    await test.db.delete(arrival)
    await test.db.delete(participation).where(eq(participation.id, participationId))
  })

  it('where somebody on record is like her the officer is asked, and a seat that is there is hers', async () => {
    await arrive({ givenNames: 'Ana', familyNames: 'Torres Paz' })
    const asked = await settle()
    expect(asked).toMatchObject({ kind: 'asked', like: [{ familyNames: 'Torres Paz' }] })
    expect(await waitingArrivals(test.db, id)).toHaveLength(1)
    const personId = asked.kind === 'asked' ? asked.like[0]?.id : 0
    expect(await settle({ personId })).toMatchObject({ kind: 'there' })
    expect(await standing()).toEqual(['ana 02 2'])
    expect(await waitingArrivals(test.db, id)).toEqual([])
  })

  it('left out she is on no list; and what is settled is settled', async () => {
    await arrive()
    await leaveOutArrival(officer(), { id, arrivalId: uuid(1) })
    expect(await standing()).toEqual([])
    for (const again of [settle, () => leaveOutArrival(officer(), { id, arrivalId: uuid(1) })])
      await expect(again()).rejects.toMatchObject({ code: 'conflict', key: 'arrivalSettled' })
  })

  it('of another activity she is not there', async () => {
    await arrive()
    const other = await anActivity(test.db, given.action, '3', first)
    await expect(settle({ id: other })).rejects.toMatchObject({ code: 'conflict' })
    const [count] = await test.db
      .select({ waiting: sql<number>`count(*)::int` })
      .from(arrival)
      .where(and(eq(arrival.activityId, id), sql`${arrival.settledAt} is null`))
    expect(count?.waiting).toBe(1)
  })
})
