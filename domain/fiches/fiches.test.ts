import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { ficheVersion } from '@/db/schema/fiche'
import { programme } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { endorseAction } from '../actions/endorse-action'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { threadOf } from '../messages/queries'
import { digestOf } from './contents'
import { getFiche } from './queries'
import { sendFiche } from './send-fiche'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  id = given.action
  await test.db.insert(programme).values({
    name: 'P',
    fullName: 'Programme',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 5,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
    },
  })
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(ficheVersion)
  await test.db.update(action).set({
    status: 'design',
    context: 'Contexto',
    objective: 'Objetivo',
    expectedResult: 'Manual',
    budget: 123_456,
  })
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const send = () => sendFiche(as(given.people.lead), { id })
const read = (number?: number, actor = given.people.focalPoint) =>
  getFiche(test.db, actor, 'ACT-2026-0001', number)
const endorse = (number: number, note?: string) =>
  endorseAction(as(given.people.focalPoint), { id, number, note })

it('is what the authority reads, whatever the Action says later, and tells no costs', async () => {
  await test.db.update(activity).set({ plannedCost: 98_765 })
  expect(await send()).toEqual({ number: 1 })
  await test.db.update(action).set({ objective: 'Otro' })
  expect(await send()).toEqual({ number: 2 })
  const first = await read(1)
  expect(first.version.contents).toMatchObject({
    objective: 'Objetivo',
    activities: [{ title: 'Taller en Tapachula' }],
    results: [{ title: 'Manual de prácticas' }],
  })
  expect(first).toMatchObject({ isLatest: false, isStale: true })
  expect(await read()).toMatchObject({ isLatest: true, isStale: false, version: { number: 2 } })
  expect(JSON.stringify(first)).not.toMatch(/123456|98765/)
  expect(first.version.digest).toBe(digestOf(first.version.contents))
})

it('is not there for an observer, nor for another authority', async () => {
  await send()
  const { observer, otherFocalPoint, expert } = given.people
  for (const actor of [observer, otherFocalPoint, expert])
    await expect(read(1, actor)).rejects.toMatchObject({ code: 'not_found' })
})

it('is endorsed by name and day, with a comment that stands in the thread', async () => {
  await send()
  await endorse(1, 'Con gusto.')
  const { version, action: endorsed } = await read()
  expect(version).toMatchObject({ endorsedBy: 'focalPoint', endorsedAt: now, comment: 'Con gusto.' })
  expect(endorsed.status).toBe('endorsed')
  const { messages } = await threadOf(test.db, given.people.lead, given.request)
  expect(messages.map(({ body }) => body)).toContain('Con gusto.')
})

it.each([
  ['what it says', () => test.db.update(action).set({ objective: 'Otro' })],
  ['its activities', () => test.db.update(activity).set({ startsOn: '2026-05-04' })],
])('can’t be endorsed when the Action has changed since: %s', async (_, change) => {
  await send()
  await change()
  expect((await read()).isStale).toBe(true)
  await expect(endorse(1)).rejects.toMatchObject({ code: 'conflict', key: 'ficheChanged' })
  await send()
  await expect(endorse(1)).rejects.toMatchObject({ key: 'ficheChanged' })
  await endorse(2)
  const [row] = await test.db.select().from(action).where(eq(action.id, id))
  expect(row).toMatchObject({ status: 'endorsed', endorsedOn: '2026-03-02' })
})

it('a letter is recorded with its own day, and leaves the versions alone', async () => {
  await send()
  const { lead } = given.people
  await expect(endorseAction(as(lead), { id })).rejects.toMatchObject({
    fieldErrors: { endorsedOn: 'required' },
  })
  await endorseAction(as(lead), { id, endorsedOn: '2026-02-27' })
  expect((await read()).version.endorsedAt).toBeNull()
})
