import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, connect } from '@/db/client'
import { action, actionPlan } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { decision, request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import { actionTransitionVerbs } from './actions/status'
import { suspendAction } from './actions/suspend-action'
import { confirmActivity } from './activities/confirm-activity'
import { deployExpert } from './activities/deploy-expert'
import { planActivity } from './activities/plan-activity'
import { activityTransitionVerbs } from './activities/status'
import type { Actor } from './actor'
import { aHeldActivity, signature, trainees } from './certificates/a-roster'
import { issueCertificates } from './certificates/issue-certificates'
import { makeCertificates } from './certificates/make-certificates'
import { now } from './documents/a-case'
import {
  type EveryCommand,
  everyCommand,
  type Input,
  type OneCommand,
  putInOrder,
  setStatus,
  whoDoes,
} from './every-command'
import { followUpTransitionVerbs } from './follow-ups/status'
import { anonymise } from './people/anonymise'
import { requestTransitionVerbs } from './requests/status'
import { resultTransitionVerbs } from './results/status'

/* Two sessions, each with a connection of its own, at the same moment. */

let test: Awaited<ReturnType<typeof testDatabase>>
let other: Client
let all: EveryCommand
let coordinator: Actor
beforeAll(async () => {
  test = await testDatabase()
  other = connect(test.url, { max: 4 })
  all = await everyCommand(test.db)
  coordinator = all.people.coordinator
})
afterAll(async () => {
  await other.$client.end({ timeout: 5 })
  await test.close()
})

const here = () => ({ db: test.db, actor: all.people.lead, now })
const there = () => ({ db: other, actor: coordinator, now })
const called = (name: string) => all.commands.find((command) => command.name === name) as OneCommand
const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => `${error.code} ${error.key}`,
  )
const both = (command: OneCommand, input: Input) =>
  Promise.all([
    outcome(command.call({ ...there(), db: test.db }, input)),
    outcome(command.call(there(), input)),
  ])
const lastEvent = async () =>
  (await test.db.select({ id: sql<number>`coalesce(max(${event.id}), 0)::int` }).from(event))[0]?.id as number
const eventsSince = async (last: number) =>
  (await test.db.select().from(event).where(sql`${event.id} > ${last}`)).map(
    ({ entity, verb }) => `${entity} ${verb}`,
  )

const verbs = {
  request: requestTransitionVerbs,
  action: actionTransitionVerbs,
  activity: activityTransitionVerbs,
  result: resultTransitionVerbs,
  follow_up: followUpTransitionVerbs,
}
const transitions = Object.entries(verbs).flatMap(([entity, names]) =>
  names.map((verb) => [entity, verb] as const),
)

it.each(transitions)('%s: of two who %s at once one does it, the other hears of it', async (entity, verb) => {
  const command = all.commands.find((each) => each.entity === entity && each.verb === verb) as OneCommand
  await putInOrder(test.db, command)
  const last = await lastEvent()
  const actor = whoDoes(all, command)
  const input = command.input(actor)
  const late = await whileOpen(
    (tx) => command.call({ ...there(), actor, db: tx }, input),
    () => command.call({ ...there(), actor, db: test.db }, input),
  )
  expect(late).toBe('conflict notInThisStatus')
  const told = await eventsSince(last)
  expect(told.filter((each) => each === `${entity} ${verb}`)).toHaveLength(1)
})

it.each(['editRequest', 'editAction', 'editActivity', 'editResult', 'editMeeting', 'editPerson'])(
  '%s: of two who save what they read, one is told who was faster',
  async (name) => {
    const command = called(name)
    await putInOrder(test.db, command)
    const last = await lastEvent()
    const input = command.input(coordinator)
    expect((await both(command, input)).sort()).toEqual(['conflict editedMeanwhile', 'done'])
    expect(await eventsSince(last)).toEqual([`${command.entity} edit`])
    expect(await outcome(command.call(there(), input))).toBe('conflict editedMeanwhile')
  },
)

describe('numbers', () => {
  it('of requests have no gap, though twenty are logged at once and some fail half-way', async () => {
    await test.db.delete(request).where(sql`${request.reference} like 'REQ-2025-%'`)
    const log = called('logRequest')
    const asked = { ...log.input(coordinator), receivedOn: '2025-06-02' }
    const lost = { ...asked, letterHeldId: '00000000-0000-4000-8000-000000000000' }
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        outcome(log.call(at % 2 ? here() : there(), at % 3 === 2 ? lost : asked)),
      ),
    )
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(20)
    expect(new Set(outcomes)).toEqual(new Set(['done', 'invalid uploadErrors.expired']))
    const rows = await test.db
      .select({ reference: request.reference })
      .from(request)
      .where(sql`${request.reference} like 'REQ-2025-%'`)
      .orderBy(request.reference)
    expect(rows.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 20 }, (_, at) => `REQ-2025-${String(at + 1).padStart(4, '0')}`),
    )
  })

  it('of activities, of what follows one up, and of the plans they make', async () => {
    await setStatus(test.db, 'action', 'implementation')
    const id = all.given.action
    const plan = (context: ReturnType<typeof here>, followsUp?: string) =>
      planActivity(context, {
        id,
        kind: 'workshop',
        title: 'Taller',
        mode: 'on_site',
        languages: ['es'],
        interpretation: false,
        reason: 'Más.',
        followsUp,
      })
    const before = await test.db.select().from(actionPlan).where(eq(actionPlan.actionId, id))
    const made = await Promise.all([plan(here()), plan(there()), plan(here(), '1'), plan(there(), '1')])
    expect(made.map(({ number }) => number).sort()).toEqual(['1.1', '1.2', '2', '3'])
    const plans = await test.db.select().from(actionPlan).where(eq(actionPlan.actionId, id))
    expect(plans.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: before.length + 4 }, (_, at) => at + 1),
    )
  })
})

describe('approvals', () => {
  it('of one request make one Action; of two of one country, two by different names', async () => {
    const [first, second] = [called('logRequest'), called('logRequest')].map((log) =>
      log.call(there(), log.input(coordinator)),
    ) as Promise<{ id: number }>[]
    const ids = [(await first)?.id as number, (await second)?.id as number]
    await setStatus(test.db, 'request', 'consultation')
    const actions = await test.db.$count(action)
    const decided = { body: 'Comité', decidedOn: '2026-03-01', reasons: 'Encaja.' }
    const approve = called('approveRequest')
    const outcomes = await Promise.all(
      [ids[0], ids[0], ids[1], ids[1]].map((id, at) =>
        outcome(approve.call({ ...there(), db: at % 2 ? test.db : other }, { ...decided, id })),
      ),
    )
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(2)
    expect(await test.db.$count(action)).toBe(actions + 2)
    for (const id of ids) expect(await test.db.$count(decision, eq(decision.requestId, id as number))).toBe(1)
    const names = (await test.db.select({ name: action.name }).from(action)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('do not join an Action that is closed at the same moment', async () => {
    const log = called('logRequest')
    const { id } = (await log.call(there(), log.input(coordinator))) as { id: number }
    await setStatus(test.db, 'request', 'consultation')
    await setStatus(test.db, 'action', 'implementation')
    const joinActionId = all.given.action
    const decided = { id, body: 'Comité', decidedOn: '2026-03-01', reasons: 'Encaja.', joinActionId }
    const joined = await whileOpen(
      (tx) => tx.update(action).set({ status: 'closed' }).where(eq(action.id, joinActionId)),
      () => called('approveRequest').call(there(), decided),
    )
    expect(joined).toBe('invalid invalid')
  })
})

describe('an Action and its activities', () => {
  const twoPlanned = async () => {
    await setStatus(test.db, 'activity', 'held')
    await setStatus(test.db, 'action', 'endorsed')
    const ids: number[] = []
    for (const startsOn of ['2026-05-04', '2026-06-01']) {
      const planned = {
        kind: 'workshop',
        title: 'Taller',
        mode: 'online',
        languages: [],
        interpretation: false,
      }
      ids.push(
        (await planActivity(here(), { ...planned, startsOn, id: all.given.action, reason: 'Más.' })).id,
      )
    }
    return ids as [number, number]
  }

  it('two activities that are confirmed at once start it once', async () => {
    const [one, two] = await twoPlanned()
    const last = await lastEvent()
    await Promise.all([confirmActivity(here(), { id: one }), confirmActivity(there(), { id: two })])
    expect((await eventsSince(last)).sort()).toEqual(['action start', 'activity confirm', 'activity confirm'])
  })

  it('nothing is confirmed in an Action that is suspended at the same moment', async () => {
    const [one] = await twoPlanned()
    const confirmed = await whileOpen(
      (tx) => suspendAction({ ...there(), db: tx }, { id: all.given.action, reason: 'Elecciones.' }),
      () => confirmActivity(here(), { id: one }),
    )
    expect(confirmed).toBe('conflict actionNotEndorsed')
    const [row] = await test.db.select().from(activity).where(eq(activity.id, one))
    expect(row?.status).toBe('planned')
  })

  it('an expert who is put on two activities at once is one person', async () => {
    const [id, second] = await twoPlanned()
    const named = { givenNames: 'Ilse', familyNames: 'Vogel', administration: 'Bundespolizei' }
    const deployed = await whileOpen(
      (tx) => deployExpert({ ...there(), db: tx }, { ...named, id }),
      () => deployExpert(here(), { ...named, id: second }),
    )
    expect(deployed).toBe('done')
    expect(await test.db.$count(person, eq(person.givenNames, 'Ilse'))).toBe(1)
  })
})

it('whoever is anonymised while certificates are made is given none in her name', async () => {
  const [at] = await test.db.select({ id: action.id }).from(action).limit(1)
  const id = await aHeldActivity(test.db, at?.id as number, '901')
  await trainees(test.db, id, ['Ilma', 'Berta'])
  await test.db.update(programme).set({
    settings: sql`${programme.settings} || ${JSON.stringify({ signature })}::jsonb`,
  })
  const { batchId } = await issueCertificates(
    { db: test.db, actor: coordinator, now },
    { id, which: 'all', seats: [] },
  )
  const [ilma] = await test.db.select({ id: person.id }).from(person).where(eq(person.givenNames, 'Ilma'))
  const personId = ilma?.id as number
  const installation = { address: 'https://minga.example.org', secret: 'a secret of thirty-two characters' }
  const made = await whileOpen(
    async (tx) => {
      await tx.select().from(person).where(eq(person.id, personId)).for('update')
      await anonymise(tx, personId, now)
    },
    () => makeCertificates({ db: test.db, now, installation, criteria: () => 'Enough of it' }, batchId),
  )
  expect(made).toBe('done')
  const papers = await test.db.select().from(certificate).where(eq(certificate.activityId, id))
  expect(papers.map(({ facts }) => facts.givenNames)).toEqual(['Berta'])
})

/**
 * What comes of a call that starts while another session has done something and not yet finished. It is let run until
 * it waits for that session, which on the embedded database it does from its beginning.
 */
async function whileOpen(
  first: (tx: Parameters<Parameters<Client['transaction']>[0]>[0]) => Promise<unknown>,
  second: () => Promise<unknown>,
) {
  let told = Promise.resolve('')
  await other.transaction(async (tx) => {
    await first(tx)
    told = outcome(second())
    let waits = false
    for (let look = 0; look < 200 && !waits; look += 1) {
      const [row] = await tx.execute<{ waits: boolean }>(
        sql`select exists (select 1 from pg_locks where not granted) as waits`,
      )
      waits = row?.waits === true
    }
  })
  return told
}
