import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entities, type MailChoice, type NotificationKind } from '@/db/enums'
import { action, actionTeam } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { letter, notification, notificationChoice } from '@/db/schema/notification'
import { person } from '@/db/schema/person'
import { request, requestInstitution } from '@/db/schema/request'
import { user, userRegion } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { assignAction } from '../actions/assign-action'
import { record } from '../audit/record'
import { aCase, aJointAuthority, type Case } from '../documents/a-case'
import { writeMessage } from '../messages/write-message'
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
const happen = (
  verb: string,
  details: Record<string, unknown> = {},
  by: Who = 'lead',
  entity: 'request' | 'activity' = 'request',
) =>
  test.db.transaction((tx) =>
    record(tx, {
      entity,
      entityId: given[entity],
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

it('an authority that asks jointly is told what happens, at its own page, and not what the other answers', async () => {
  const joint = await aJointAuthority(test.db, given.request)
  await ask()
  expect((await told()).map(({ who }) => who)).toEqual(['focalPoint'])
  await test.db.update(request).set({ status: 'screening' })
  await test.db.delete(notification)
  await writeMessage(as('lead'), { id: given.request, body: 'Buenos días.' })
  const here = { kind: 'message_written', href: '/portal/requests/REQ-2026-0001' }
  expect(await told()).toEqual([
    { who: 'focalPoint', ...here },
    { who: 'jointFocalPoint', ...here },
  ])
  await test.db.delete(notification)
  await happen('confirm', {}, 'lead', 'activity')
  expect((await told()).map(({ who }) => who)).toContain('jointFocalPoint')
  await test.db
    .delete(requestInstitution)
    .where(eq(requestInstitution.institutionId, joint.institutionId as number))
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

describe('what moves an activity', () => {
  const team = ['focalPoint', 'lead']
  beforeAll(async () => {
    const [expert] = await test.db
      .insert(person)
      .values({
        familyNames: 'Silva',
        givenNames: 'Ana',
        nameKey: 'ana silva',
        sortedNameKey: 'ana silva',
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: person.id })
    const personId = expert?.id ?? 0
    await test.db.update(user).set({ personId }).where(eq(user.id, given.people.expert.id))
    await test.db.insert(deployment).values({ activityId: given.activity, personId })
  })

  it.each([
    ['confirm', 'confirmed', {}, ['expert', ...team]],
    ['postpone', 'postponed', {}, ['expert', ...team]],
    ['replan', 'planned', { startsOn: '2026-05-04' }, ['expert', ...team]],
    ['cancel', 'cancelled', {}, ['expert', ...team]],
    ['cancelWithAction', 'cancelled', {}, ['expert']],
    ['hold', 'held', {}, team],
    ['edit', 'confirmed', { changed: ['title'] }, []],
    ['edit', 'planned', { changed: ['startsOn'] }, []],
    ['edit', 'confirmed', { changed: ['title', 'startsOn'] }, ['expert', ...team]],
    ['edit', 'confirmed', { changed: ['endsOn'] }, ['expert', ...team]],
    ['edit', 'confirmed', { changed: ['place'] }, ['expert', ...team]],
  ] as const)('%s of one that is %s, with %o, is told to %o', async (verb, status, details, whom) => {
    await test.db.update(activity).set({ status }).where(eq(activity.id, given.activity))
    await happen(verb, details, 'coordinator', 'activity')
    expect((await told()).map(({ who }) => who)).toEqual(whom)
  })

  it('is told to an expert where she finds her part in it, and a deployment to whom it is about alone', async () => {
    await happen('deployExpert', { personId: 0 }, 'lead', 'activity')
    expect(await told()).toEqual([])
    const [own] = await test.db.select().from(user).where(eq(user.id, given.people.expert.id))
    await happen('deployExpert', { personId: own?.personId }, 'lead', 'activity')
    expect(await told()).toEqual([
      { who: 'expert', kind: 'activity_moved', href: `/deployments/${given.activity}` },
    ])
    expect(await letters()).toMatchObject([{ userId: given.people.expert.id }])
  })
})

it('colleagues are told when they are put on a team, and the lead only when she is new', async () => {
  const assign = (lead: Who, team: Who[]) =>
    assignAction(as('coordinator'), {
      id: given.action,
      leadId: given.people[lead].id,
      teamIds: team.map((who) => given.people[who].id),
    })
  const parts = async () => {
    const rows = await test.db
      .select({ who: user.name, params: notification.params })
      .from(notification)
      .innerJoin(user, eq(user.id, notification.userId))
      .orderBy(asc(user.name))
    await test.db.delete(letter)
    await test.db.delete(notification)
    return rows.map(({ who, params }) => `${who} ${(params as Record<string, string>).part}`)
  }
  await assign('lead', ['colleague'])
  expect(await parts()).toEqual(['colleague team'])
  await assign('lead', ['colleague', 'officerElsewhere'])
  expect(await parts()).toEqual(['officerElsewhere team'])
  await assign('colleague', ['lead'])
  expect(await parts()).toEqual(['colleague lead'])
  await test.db.delete(actionTeam)
  await test.db.update(action).set({ leadId: given.people.lead.id })
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
