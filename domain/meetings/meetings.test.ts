import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { meeting, meetingCase } from '@/db/schema/meeting'
import { decision, request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { now } from '../documents/a-case'
import { type EveryCommand, everyCommand } from '../every-command'
import { deferRequest } from '../requests/defer-request'
import { holdMeeting } from './hold-meeting'
import { moveOnAgenda } from './move-on-agenda'
import { noteOnAgenda } from './note-on-agenda'
import { planMeeting } from './plan-meeting'
import { putOnAgenda } from './put-on-agenda'
import { casesToPut, getMeeting, listMeetings, meetingsOf } from './queries'
import { takeOffAgenda } from './take-off-agenda'

/* The committee meets: its cases in their order, until all of them are decided. */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let coordinator: Actor
let elsewhere: Actor
/** Two cases in Mexico, and two in Ghana. */
let cases: [number, number, number, number]
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
  coordinator = all.people.coordinator
  elsewhere = all.people.coordinatorElsewhere
  cases = [...all.cases.lac, ...all.cases.africa]
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(meetingCase)
  await test.db.delete(meeting)
  await test.db.delete(decision)
  await test.db.update(request).set({ status: 'consultation' })
  const ghana = { countryCode: 'GH', regionCode: 'africa' }
  await test.db
    .update(request)
    .set(ghana)
    .where(inArray(request.id, cases.slice(2)))
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const today = { body: 'Comité', heldOn: '2026-03-02' }
const planned = () => planMeeting(as(coordinator), today)
const withCases = async (...requestIds: number[]) => {
  const made = await planned()
  for (const requestId of requestIds) await putOnAgenda(as(coordinator), { id: made.id, requestId })
  return made
}
const agenda = async (reference: string, actor = coordinator) =>
  (await getMeeting(test.db, actor, reference, now)).cases.map((each) => each.request.id)

it('has a reference of the year of its day', async () => {
  const first = await planned()
  const second = await planMeeting(as(coordinator), { ...today, heldOn: '2027-01-10' })
  expect(first.reference).toMatch(/^MTG-2026-\d{4}$/)
  expect(second.reference).toBe('MTG-2027-0001')
})

it('keeps its cases in the order in which they are put and moved', async () => {
  await test.db.update(request).set({ countryCode: 'MX', regionCode: 'lac' }).where(eq(request.id, cases[2]))
  const { id, reference } = await withCases(cases[0], cases[1], cases[2])
  const move = (requestId: number, to: 'up' | 'down') => moveOnAgenda(as(coordinator), { id, requestId, to })
  await move(cases[2], 'up')
  expect(await agenda(reference)).toEqual([cases[0], cases[2], cases[1]])
  await move(cases[0], 'down')
  expect(await agenda(reference)).toEqual([cases[2], cases[0], cases[1]])
  const told = await test.db.$count(event)
  await move(cases[2], 'up')
  await move(cases[1], 'down')
  expect(await agenda(reference)).toEqual([cases[2], cases[0], cases[1]])
  expect(await test.db.$count(event)).toBe(told)
})

it('takes only cases that are to be decided, each once, and keeps a note beside it', async () => {
  const { id, reference } = await withCases(cases[0])
  await test.db.update(request).set({ status: 'screening' }).where(eq(request.id, cases[1]))
  for (const requestId of [cases[1], cases[3], 999_999])
    await expect(putOnAgenda(as(coordinator), { id, requestId })).rejects.toMatchObject({
      fieldErrors: { requestId: 'choose' },
    })
  await test.db.update(request).set({ status: 'consultation' })
  expect((await casesToPut(test.db, coordinator, id)).map((each) => each.id)).toEqual([cases[1]])
  await noteOnAgenda(as(coordinator), { id, requestId: cases[0], note: 'Aprobar' })
  await putOnAgenda(as(coordinator), { id, requestId: cases[0] })
  const { cases: found } = await getMeeting(test.db, coordinator, reference, now)
  expect(found.map(({ note }) => note)).toEqual(['Aprobar'])
  expect((await meetingsOf(test.db, coordinator, cases[0])).map((each) => each.reference)).toEqual([
    reference,
  ])
})

it('shows nobody a case of a region that is not theirs, but says that there are more', async () => {
  const { id, reference } = await withCases(cases[0], cases[1])
  await putOnAgenda(as(elsewhere), { id, requestId: cases[3] })
  expect(await agenda(reference)).toEqual([cases[0], cases[1]])
  expect((await getMeeting(test.db, coordinator, reference, now)).others).toBe(1)
  expect(await agenda(reference, elsewhere)).toEqual([cases[3]])
  await expect(takeOffAgenda(as(elsewhere), { id, requestId: cases[0] })).rejects.toMatchObject({
    code: 'not_found',
  })
  // A case moves past those that its mover does not see.
  await moveOnAgenda(as(elsewhere), { id, requestId: cases[3], to: 'up' })
  expect(await agenda(reference)).toEqual([cases[0], cases[1]])
  for (const reader of [all.people.observer, all.people.focalPoint, all.people.expert]) {
    await expect(getMeeting(test.db, reader, reference, now)).rejects.toMatchObject({ code: 'not_found' })
    expect(await listMeetings(test.db, reader)).toEqual({ coming: [], past: [] })
  }
})

it('is held once its day has come and every case is decided or left for a later one', async () => {
  const { id, reference } = await withCases(cases[0], cases[1])
  await expect(holdMeeting(as(coordinator, new Date('2026-03-01T22:59:00Z')), { id })).rejects.toMatchObject({
    code: 'conflict',
    key: 'meetingNotBegun',
  })
  await expect(holdMeeting(as(coordinator), { id })).rejects.toMatchObject({ key: 'casesUndecided' })
  const minutes = `${reference}, 1`
  const reasons = 'No hay fondos.'
  await deferRequest(as(coordinator), {
    id: cases[0],
    body: 'Otro',
    decidedOn: '2026-03-01',
    reasons,
    minutes,
  })
  await takeOffAgenda(as(coordinator), { id, requestId: cases[1] })
  await holdMeeting(as(coordinator), { id })
  const held = await getMeeting(test.db, coordinator, reference, now)
  expect(held.status).toBe('held')
  expect(held.cases.map(({ decision }) => decision?.reasons)).toEqual([reasons])
  await expect(putOnAgenda(as(coordinator), { id, requestId: cases[1] })).rejects.toMatchObject({
    code: 'conflict',
    key: 'notInThisStatus',
  })
  const { coming, past } = await listMeetings(test.db, coordinator)
  expect([coming.length, past.map(({ cases }) => cases)]).toEqual([0, [1]])
})

it('takes as its own the decision of its body and its day, and no other', async () => {
  const { reference } = await withCases(cases[0], cases[1])
  const decided = { reasons: 'Más tarde.', decidedOn: '2026-03-02' }
  await deferRequest(as(coordinator), { ...decided, id: cases[0], body: 'Comité' })
  await deferRequest(as(coordinator), { ...decided, id: cases[1], body: 'Otro' })
  const { cases: found } = await getMeeting(test.db, coordinator, reference, now)
  expect(found.map(({ decision }) => decision?.outcome ?? null)).toEqual(['deferred', null])
})
