import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { action } from '@/db/schema/action'
import { edition } from '@/db/schema/edition'
import { event } from '@/db/schema/event'
import { letter, notification } from '@/db/schema/notification'
import { holiday, programme } from '@/db/schema/reference'
import { schedule, scheduleRecipient, scheduleRun } from '@/db/schema/schedule'
import { user, userCountry, userRegion } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '@/domain/actor'
import { addDays } from '@/domain/deadlines'
import { aCase, type Case } from '@/domain/documents/a-case'
import { editionByLink } from '@/domain/editions/links'
import { getEdition } from '@/domain/editions/queries'
import { recordSent } from '@/domain/letters/record-sending'
import { takeLetter } from '@/domain/letters/take-letter'
import { momentAt } from '@/domain/schedules/calendar'
import { pauseSchedule } from '@/domain/schedules/pause-schedule'
import { getSchedule, listSchedules } from '@/domain/schedules/queries'
import { removeSchedule } from '@/domain/schedules/remove-schedule'
import { runDueSchedules } from '@/domain/schedules/run-due-schedules'
import { runScheduleNow } from '@/domain/schedules/run-schedule-now'
import { localDay } from '@/domain/time-zone'
import { addSchedule, editSchedule, resumeSchedule } from '@/reports/editions/freezing'
import { makeEdition } from '@/reports/editions/make-edition'
import { letterWords } from './letter-words'

let test: TestDatabase
let given: Case
let people: Case['people']
const HOUR = 3_600_000
/** A Wednesday after the records were written; the schedules begin the day before. */
const wednesday = nextWednesday()
const due = momentAt(wednesday, 6)
const dayBefore = new Date(due.getTime() - 24 * HOUR)

function nextWednesday() {
  let day = addDays(localDay(new Date()), 7)
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 3) day = addDays(day, 1)
  return day
}

beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  people = given.people
  const times = {
    acknowledgeWorkingDays: 5,
    screeningWorkingDays: 15,
    opinionWorkingDays: 15,
    decisionDays: 60,
  }
  await test.db
    .insert(programme)
    .values({ name: 'Minga', fullName: 'Minga', settings: { ...times, completionRate: 0.8, softLimits: {} } })
  for (const { id } of [people.lead, people.colleague])
    await test.db.insert(userRegion).values({ userId: id, regionCode: 'lac' })
  await test.db.update(user).set({ locale: 'pt' }).where(eq(user.id, people.observer.id))
  await test.db.update(user).set({ locale: 'fr' }).where(eq(user.id, people.monitor.id))
}, 120_000)
afterAll(() => test.close())

beforeEach(async () => {
  for (const table of [scheduleRun, schedule, notification, letter, holiday]) await test.db.delete(table)
  await test.db.update(user).set({ active: true })
})

const as = (actor: Actor, now = dayBefore) => ({ db: test.db, actor, now })
const weekly = {
  title: 'Ficha de la semana',
  kind: 'action-fiche',
  scope: { action: 'ACT-2026-0001' },
  period: 'none',
  rhythm: 'week',
  day: 3,
  audience: 'readers',
  places: ['MX'],
  people: [] as number[],
  addresses: '',
  addressLocale: 'es',
  format: 'pdf',
} as const
const toEverybody = () => ({
  ...weekly,
  people: [people.monitor.id, people.observer.id],
  addresses: 'Embajada@example.org\nluc@example.org fr',
})
const add = async (input: object = toEverybody(), actor = people.lead) =>
  (await addSchedule(as(actor), input as never)).id
const hourly = (now = due, db = test.db) => runDueSchedules({ db, now })
/** Makes what waits to be made. */
async function makeAll(now = due) {
  const open = await test.db.select({ id: edition.id }).from(edition).where(eq(edition.status, 'making'))
  for (const { id } of open) await makeEdition({ db: test.db, now }, id)
}
const letters = () => test.db.select().from(letter).orderBy(asc(letter.id))
const runs = (id: number) => test.db.select().from(scheduleRun).where(eq(scheduleRun.scheduleId, id))

describe('a scheduled report', () => {
  it('is made and sent once at its hour, however many workers look and however often', async () => {
    const id = await add()
    expect(await hourly(new Date(due.getTime() - 60_000))).toBe(0)
    const other = connect(test.url, { max: 2 })
    const begun = await Promise.all([
      hourly(due),
      hourly(due, other as never),
      hourly(due),
      hourly(due, other as never),
    ])
    await other.$client.end()
    expect(begun.sort()).toEqual([0, 0, 0, 1])
    await Promise.all([makeAll(), makeAll()])
    expect(await hourly(new Date(due.getTime() + 3 * HOUR))).toBe(0)
    await makeAll()
    expect(await runs(id)).toMatchObject([{ status: 'sent', sent: 4, leftOut: 0 }])
    expect(await letters()).toHaveLength(4)
    expect(await hourly(new Date(due.getTime() + 7 * 24 * HOUR))).toBe(1)
  })

  it('comes to each in her language, with a link to the edition, or one that opens one document', async () => {
    await add()
    await hourly()
    await makeAll()
    const written = await letters()
    expect(written.map(({ kind, address, locale }) => [kind, address, locale])).toEqual([
      ['report_sent', expect.stringContaining('@'), 'fr'],
      ['report_sent', expect.stringContaining('@'), 'pt'],
      ['report_shared', 'embajada@example.org', 'es'],
      ['report_shared', 'luc@example.org', 'fr'],
    ])
    const installation = { address: 'https://minga.example.org', secret: 'x'.repeat(32) }
    const said = []
    for (const { id } of written) {
      const taken = await takeLetter(test.db, id)
      said.push(letterWords(taken as never, installation))
    }
    expect(said.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Fiche d’Action : Mexico, au \d+ \S+ \d{4}$/),
      expect.stringMatching(/^Ficha da Ação: Mexico, em \d+ de \S+ de \d{4}$/),
      expect.stringMatching(/^Ficha de la Acción: Mexico, al \d+ de \S+ de \d{4}$/),
      expect.stringMatching(/^Fiche d’Action : Mexico, au \d+ \S+ \d{4}$/),
    ])
    const [made] = await test.db.select().from(edition).orderBy(sql`id desc`).limit(1)
    expect(said[0]?.button?.address).toBe(
      `https://minga.example.org/sign-in?to=%2Freports%2Feditions%2F${made?.id}`,
    )
    expect(await getEdition(test.db, people.observer, made?.id as number)).toMatchObject({ status: 'frozen' })

    const secret = said[3]?.button?.address.split('/report/')[1] as string
    expect(await editionByLink({ db: test.db, now: due }, secret)).toMatchObject({
      locale: 'fr',
      format: 'pdf',
      reference: made?.reference,
    })
    // Once it is sent nobody reads the secret in the outbox.
    await recordSent(test.db, written[3] as never, due)
    expect(JSON.stringify((await letters())[3])).not.toContain(secret)
  })

  it('shows the state at its hour', async () => {
    await test.db.update(action).set({ name: 'Mexico' })
    await add()
    await hourly(new Date(due))
    const [made] = await test.db.select().from(edition).orderBy(sql`id desc`).limit(1)
    expect(made).toMatchObject({
      asOf: due,
      audience: 'readers',
      countries: ['MX'],
      frozenBy: people.lead.id,
    })
  })

  it('comes on the next working day where its own is free', async () => {
    const id = await add()
    await test.db.insert(holiday).values({ day: wednesday, name: 'Fiesta' })
    expect(await hourly(new Date(due.getTime() + HOUR))).toBe(0)
    expect((await getSchedule(test.db, people.lead, id, due)).next?.day).toBe(addDays(wednesday, 1))
    expect(await hourly(momentAt(addDays(wednesday, 1), 6))).toBe(1)
  })

  it.each(['programme', 'publication'])('looks back on the period before: %s', async (kind) => {
    await add({ ...weekly, kind, scope: { region: 'lac' }, audience: 'team', places: [], period: 'year' })
    await hourly()
    const [made] = await test.db.select().from(edition).orderBy(sql`id desc`).limit(1)
    expect(made?.scope).toEqual({ region: 'lac', year: String(Number(wednesday.slice(0, 4)) - 1) })
  })

  it('reaches nobody whose account is closed, or who may not read it any more', async () => {
    const id = await add()
    await test.db.update(user).set({ active: false }).where(eq(user.id, people.monitor.id))
    await test.db.delete(userCountry).where(eq(userCountry.userId, people.observer.id))
    await hourly()
    await makeAll()
    await test.db.insert(userCountry).values({ userId: people.observer.id, countryCode: 'MX' })
    expect((await letters()).map(({ address }) => address)).toEqual([
      'embajada@example.org',
      'luc@example.org',
    ])
    expect(await runs(id)).toMatchObject([{ sent: 2, leftOut: 2 }])
  })

  it('does not reach an account that was closed between writing and sending', async () => {
    await add()
    await hourly()
    await makeAll()
    await test.db.update(user).set({ active: false }).where(eq(user.id, people.monitor.id))
    const taken = []
    for (const { id } of await letters()) taken.push((await takeLetter(test.db, id)) !== null)
    expect(taken).toEqual([false, true, true, true])
  })

  it('is stopped where nobody answers for it any more, and coordinators and administrators are told', async () => {
    const id = await add()
    await test.db.update(user).set({ active: false }).where(eq(user.id, people.lead.id))
    const now = new Date()
    await test.db.update(schedule).set({ since: new Date(now.getTime() - 30 * 24 * HOUR) })
    expect(await hourly(now)).toBe(0)
    expect(await hourly(now)).toBe(0)
    expect(await runs(id)).toEqual([])
    expect((await getSchedule(test.db, people.coordinator, id, now)).status).toBe('stopped')
    const told = await test.db
      .select({ role: user.role, name: user.name, href: notification.href })
      .from(notification)
      .innerJoin(user, eq(user.id, notification.userId))
      .where(eq(notification.kind, 'schedule_stopped'))
    expect(told.map(({ name }) => name).sort()).toEqual([
      'administrator',
      'coordinator',
      'coordinatorElsewhere',
    ])
    expect(told[0]?.href).toBe(`/reports/schedules/${id}`)
    await expect(runScheduleNow(as(people.coordinator), { id })).rejects.toMatchObject({ code: 'conflict' })

    await resumeSchedule(as(people.coordinator), { id })
    expect(await getSchedule(test.db, people.lead, id, now)).toMatchObject({
      status: 'running',
      ownerId: people.coordinator.id,
    })
    expect(await hourly()).toBe(1)
  })

  it('whose report can’t be made any more is stopped as well, and nothing is sent', async () => {
    const id = await add()
    await hourly()
    await test.db.update(action).set({ reference: 'ACT-2026-0009' })
    await makeEditionOfNow()
    await test.db.update(action).set({ reference: 'ACT-2026-0001' })
    expect(await runs(id)).toMatchObject([{ status: 'failed', trouble: 'notFound', sent: 0 }])
    expect((await getSchedule(test.db, people.lead, id, due)).status).toBe('stopped')
    expect((await letters()).filter(({ kind }) => kind !== 'notification')).toEqual([])
  })
  async function makeEditionOfNow() {
    const [made] = await test.db.select().from(edition).orderBy(sql`id desc`).limit(1)
    await makeEdition({ db: test.db, now: due }, made?.id as number)
  }
})

describe('keeping a schedule', () => {
  it('rests while it is paused, and does not catch up', async () => {
    const id = await add()
    await pauseSchedule(as(people.lead), { id })
    expect(await hourly()).toBe(0)
    expect((await getSchedule(test.db, people.lead, id, due)).next).toBeNull()
    await resumeSchedule(as(people.lead, new Date(due.getTime() + HOUR)), { id })
    expect(await hourly(new Date(due.getTime() + 2 * HOUR))).toBe(0)
    expect(await hourly(new Date(due.getTime() + 7 * 24 * HOUR))).toBe(1)
  })

  it('is run out of turn besides its turns', async () => {
    const id = await add()
    const { editionId } = await runScheduleNow(as(people.coordinator), { id })
    await makeAll(dayBefore)
    expect(await hourly()).toBe(1)
    await makeAll()
    expect((await getSchedule(test.db, people.lead, id, due)).runs).toMatchObject([
      { askedBy: null, status: 'sent' },
      { askedBy: 'coordinator', status: 'sent', editionId },
    ])
    const told = await test.db
      .select({ verb: event.verb })
      .from(event)
      .where(and(eq(event.entity, 'edition'), eq(event.entityId, editionId)))
    expect(told).toEqual([{ verb: 'freeze' }])
  })

  it('that is removed makes and sends nothing more, forgets to whom it went, and keeps what it made', async () => {
    const id = await add()
    const { editionId } = await runScheduleNow(as(people.lead), { id })
    await removeSchedule(as(people.lead), { id })
    // What was being made is frozen all the same, and goes to nobody.
    await makeAll(dayBefore)
    expect(await hourly()).toBe(0)
    expect(await letters()).toEqual([])
    expect(await test.db.$count(scheduleRecipient)).toBe(0)
    expect((await listSchedules(test.db, people.lead, due)).map((one) => one.id)).not.toContain(id)
    const kept = await getSchedule(test.db, people.lead, id, due)
    expect(kept).toMatchObject({ status: 'removed', next: null, recipients: [] })
    expect(kept.runs).toMatchObject([{ editionId, sent: 0, leftOut: 0 }])
    expect((await getEdition(test.db, people.lead, editionId)).status).toBe('frozen')
    for (const again of [removeSchedule, runScheduleNow])
      await expect(again(as(people.lead), { id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('that is put on another day does not make what that day has had', async () => {
    const id = await add()
    const later = new Date(due.getTime() + HOUR)
    await editSchedule(as(people.lead, later), { ...toEverybody(), id, version: 1, day: 2 })
    expect(await hourly(new Date(due.getTime() + 2 * HOUR))).toBe(0)
  })

  it.each<[string, object, Record<string, string>]>([
    [
      'an address without an account gets nothing of the team’s',
      { audience: 'team', places: [], addresses: 'a@example.org' },
      { addresses: 'onlyForReaders' },
    ],
    ['a line is one address', { addresses: 'a@example.org and b@example.org' }, { addresses: 'addressLine' }],
    ['a language is one of ours', { addresses: 'a@example.org de' }, { addresses: 'addressLine' }],
    ['a day is one of its turns', { day: 8 }, { day: 'numberTooLarge' }],
    ['a period is one that the report knows', { period: 'quarter' }, { period: 'choose' }],
    ['readers are those to whom it exists', { places: ['GH'] }, { places: 'notForThoseReaders' }],
  ])('%s', async (_, more, fieldErrors) => {
    await expect(add({ ...weekly, ...more })).rejects.toMatchObject({ fieldErrors })
  })

  it('takes only recipients who may read it', async () => {
    const mayNot = { fieldErrors: { people: 'mayNotRead' } }
    for (const who of [people.observerElsewhere, people.focalPoint, people.expert])
      await expect(add({ ...weekly, people: [who.id] })).rejects.toMatchObject(mayNot)
    const team = { ...weekly, audience: 'team', places: [] }
    await expect(add({ ...team, people: [people.observer.id] })).rejects.toMatchObject(mayNot)
    await expect(add({ ...team, people: [people.officerElsewhere.id] })).rejects.toMatchObject(mayNot)
    await test.db.update(user).set({ active: false }).where(eq(user.id, people.monitor.id))
    await expect(add({ ...team, people: [people.monitor.id] })).rejects.toMatchObject(mayNot)
    expect(await add({ ...team, people: [people.colleague.id] })).toEqual(expect.any(Number))
  })
})
