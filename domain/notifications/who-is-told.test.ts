import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entities, type MailChoice, type NotificationKind } from '@/db/enums'
import { letter, notification, notificationChoice } from '@/db/schema/notification'
import { request } from '@/db/schema/request'
import { user, userRegion } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { record } from '../audit/record'
import { aCase, type Case } from '../documents/a-case'
import type { Policy } from '../policy'
import { askClarification } from '../requests/ask-clarification'
import { assignRequest } from '../requests/assign-request'
import { declineRequest } from '../requests/decline-request'
import { whoIsTold } from './who-is-told'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
/** Letters are about what happens now, so this case is of today. */
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  for (const [who, regionCode] of [
    ['coordinator', 'lac'],
    ['coordinatorElsewhere', 'africa'],
  ] as const)
    await test.db.insert(userRegion).values({ userId: given.people[who].id, regionCode })
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(letter)
  await test.db.delete(notification)
  await test.db.delete(notificationChoice)
  await test.db.execute(sql`delete from pgboss.job`)
  await test.db.update(user).set({ active: true, quietFrom: null, quietUntil: null, timeZone: null })
  await test.db.update(request).set({ status: 'screening', leadId: given.people.lead.id })
})

type Who = keyof Case['people']
const as = (who: Who, at = now) => ({ db: test.db, actor: given.people[who], now: at })
const ask = (at = now) => askClarification(as('lead', at), { id: given.request, reason: 'Falta la firma' })
const told = () =>
  test.db
    .select({ who: user.name, kind: notification.kind, href: notification.href })
    .from(notification)
    .innerJoin(user, eq(user.id, notification.userId))
    .orderBy(asc(user.name))
const letters = () => test.db.select().from(letter)
const choose = (who: Who, kind: NotificationKind, mail: MailChoice) =>
  test.db.insert(notificationChoice).values({ userId: given.people[who].id, kind, mail })
const happen = (verb: string, details: Record<string, unknown> = {}, by: Who = 'lead') =>
  test.db.transaction((tx) =>
    record(tx, {
      entity: 'request',
      entityId: given.request,
      verb,
      actorId: given.people[by].id,
      at: now,
      details,
    }),
  )

describe('the table', () => {
  const domain = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
  const policies = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/policy\.ts$/.test(file),
  )

  it.each(policies)('has a line for every verb of %s', async (file) => {
    const found = Object.values(await import(path.join(domain, file))).filter(
      (one): one is Policy<string, never> => typeof one === 'object' && one !== null && 'rules' in one,
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { entity, rules } of found)
      expect(Object.keys(rules).filter((verb) => !whoIsTold[entity][verb])).toEqual([])
  })

  it('is about every kind of record', () => {
    expect(Object.keys(whoIsTold).sort()).toEqual([...entities].sort())
  })
})

it('the focal point of the authority is told at once what she is asked, where she can answer it', async () => {
  await ask()
  expect(await told()).toEqual([
    { who: 'focalPoint', kind: 'clarification_asked', href: '/portal/requests/REQ-2026-0001' },
  ])
  const [{ id } = { id: 0 }] = await test.db.select({ id: notification.id }).from(notification)
  expect(await letters()).toMatchObject([
    {
      kind: 'notification',
      userId: given.people.focalPoint.id,
      notificationId: id,
      params: {
        kind: 'clarification_asked',
        path: `/notifications/${id}`,
        values: { reference: 'REQ-2026-0001', title: 'Niñez migrante no acompañada' },
      },
    },
  ])
})

it('what is undone was told to nobody', async () => {
  await ask()
  await expect(ask()).rejects.toMatchObject({ code: 'conflict' })
  expect(await told()).toHaveLength(1)
  expect(await letters()).toHaveLength(1)
})

it('whoever did it is not told of it, nor is an account that was closed', async () => {
  await happen('write', {}, 'focalPoint')
  expect((await told()).map(({ who }) => who)).toEqual(['lead'])
  await test.db.delete(letter)
  await test.db.delete(notification)
  await test.db.update(user).set({ active: false }).where(eq(user.id, given.people.focalPoint.id))
  await happen('write')
  expect(await told()).toEqual([])
})

it('notes, opinions and papers of the team stay with the team', async () => {
  await happen('note')
  await happen('recordOpinion', { service: 'DG HOME', stance: 'against' }, 'coordinator')
  await happen('attach', { document: 'Costes', audience: 'staff' })
  expect((await told()).filter(({ who }) => who === 'focalPoint')).toEqual([])
  await happen('attach', { document: 'Agenda', audience: 'authority' })
  expect(await told()).toContainEqual({
    who: 'focalPoint',
    kind: 'document_shared',
    href: '/portal/requests/REQ-2026-0001',
  })
})

it('the coordinator of the region is told where nobody leads, and who is given a case is told so', async () => {
  await test.db.update(request).set({ leadId: null })
  await happen('clarify', {}, 'focalPoint')
  expect((await told()).map(({ who }) => who)).toEqual(['coordinator'])
  await test.db.delete(letter)
  await test.db.delete(notification)
  await assignRequest(as('coordinator'), { id: given.request, leadId: given.people.colleague.id })
  expect(await told()).toEqual([{ who: 'colleague', kind: 'case_given', href: '/requests/REQ-2026-0001' }])
})

it('the coordinator of the region is told where the account of whoever leads was closed', async () => {
  await test.db.update(user).set({ active: false }).where(eq(user.id, given.people.lead.id))
  await happen('clarify', {}, 'focalPoint')
  expect((await told()).map(({ who }) => who)).toEqual(['coordinator'])
})

it('a decision is told to the authority and to who carries the case', async () => {
  await test.db.update(request).set({ status: 'consultation' })
  const decided = { body: 'Comité', decidedOn: now.toISOString().slice(0, 10), reasons: 'Un motivo interno' }
  await declineRequest(as('coordinator'), { id: given.request, ...decided })
  expect((await told()).map(({ who, kind }) => `${who} ${kind}`)).toEqual([
    'focalPoint decision_recorded',
    'lead decision_recorded',
  ])
  expect(JSON.stringify(await letters())).not.toContain('Un motivo interno')
})

describe('a letter', () => {
  it.each(['daily', 'never'] as const)('is not written at once to who chose %s', async (choice) => {
    await choose('focalPoint', 'clarification_asked', choice)
    await ask()
    expect(await told()).toHaveLength(1)
    expect(await letters()).toEqual([])
  })

  it('waits for the end of the quiet hours of its reader', async () => {
    const hour = now.getUTCHours()
    const quiet = { quietFrom: hour, quietUntil: (hour + 1) % 24, timeZone: 'UTC' }
    await test.db.update(user).set(quiet).where(eq(user.id, given.people.focalPoint.id))
    await ask()
    const [job] = await test.db.execute<{ start: string }>(
      sql`select start_after at time zone 'UTC' as start from pgboss.job where name = 'letter'`,
    )
    const end = new Date(now)
    end.setUTCMinutes(60, 0, 0)
    expect(new Date(`${job?.start}Z`)).toEqual(end)
  })

  it('is not written of what lies in the past, and nobody is told of what is long gone', async () => {
    const day = 86_400_000
    await ask(new Date(now.getTime() - 3 * day))
    expect(await told()).toHaveLength(1)
    expect(await letters()).toEqual([])
    await test.db.delete(notification)
    await test.db.update(request).set({ status: 'screening' })
    await ask(new Date(now.getTime() - 31 * day))
    expect(await told()).toEqual([])
  })
})
