import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action, actionPlan } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { cancelActivity } from './cancel-activity'
import { confirmActivity } from './confirm-activity'
import { deployExpert } from './deploy-expert'
import { editActivity } from './edit-activity'
import { holdActivity } from './hold-activity'
import { planActivity } from './plan-activity'
import { postponeActivity } from './postpone-activity'
import { recordDays } from './record-days'
import { recordHeadcount } from './record-headcount'
import { removeExpert } from './remove-expert'
import { removeHeadcount } from './remove-headcount'
import { replanActivity } from './replan-activity'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.update(action).set({ status: 'implementation' })
  id = await plan({})
})

const as = (actor: Actor, day = '2026-03-02') => ({
  db: test.db,
  actor,
  now: new Date(`${day}T09:00:00Z`),
})
const planned = {
  kind: 'workshop',
  title: 'Taller',
  mode: 'on_site',
  languages: ['es'],
  interpretation: false,
} as const
const plan = async (fields: object) =>
  (
    await planActivity(as(lead), {
      id: given.action,
      ...planned,
      startsOn: '2026-03-09',
      endsOn: '2026-03-10',
      reason: 'Más.',
      ...fields,
    })
  ).id
const read = async (which = id) =>
  (await test.db.select().from(activity).where(eq(activity.id, which)))[0] as typeof activity.$inferSelect
const told = (which = id) =>
  test.db
    .select()
    .from(event)
    .where(and(eq(event.entity, 'activity'), eq(event.entityId, which)))
    .orderBy(asc(event.id))
const plans = () => test.db.$count(actionPlan, eq(actionPlan.actionId, given.action))
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.key,
  )

describe('its days', () => {
  it('a postponed activity is planned anew for other days, as often as it takes', async () => {
    const before = await plans()
    await confirmActivity(as(lead), { id })
    await postponeActivity(as(lead), { id, reason: 'Huelga.' })
    expect(await refused(confirmActivity(as(lead), { id }))).toBe('notInThisStatus')
    expect(await refused(holdActivity(as(lead, '2026-04-01'), { id, noRosterReason: 'x' }))).toBe(
      'notInThisStatus',
    )
    await replanActivity(as(lead), {
      id,
      startsOn: '2026-05-04',
      endsOn: '2026-05-05',
      reason: 'Nueva fecha.',
    })
    expect(await read()).toMatchObject({ status: 'planned', startsOn: '2026-05-04', endsOn: '2026-05-05' })
    await postponeActivity(as(lead), { id, reason: 'Otra vez.' })
    await replanActivity(as(lead), { id, startsOn: '2026-06-01', reason: 'Un solo día.' })
    expect(await read()).toMatchObject({ startsOn: '2026-06-01', endsOn: '2026-06-01' })
    expect(await plans()).toBe(before + 2)
    expect(
      (await told()).map(({ verb, fromStatus, toStatus, reason }) => [verb, fromStatus, toStatus, reason]),
    ).toEqual([
      ['plan', null, 'planned', 'Más.'],
      ['confirm', 'planned', 'confirmed', null],
      ['postpone', 'confirmed', 'postponed', 'Huelga.'],
      ['replan', 'postponed', 'planned', 'Nueva fecha.'],
      ['postpone', 'planned', 'postponed', 'Otra vez.'],
      ['replan', 'postponed', 'planned', 'Un solo día.'],
    ])
    expect((await told()).map(({ actionId }) => actionId)).toEqual(Array(6).fill(given.action))
  })

  it('a step that has to say why says it, and days are in their order', async () => {
    await expect(postponeActivity(as(lead), { id, reason: '' })).rejects.toMatchObject({
      fieldErrors: { reason: 'required' },
    })
    await expect(cancelActivity(as(lead), { id } as never)).rejects.toMatchObject({
      fieldErrors: { reason: 'required' },
    })
    await postponeActivity(as(lead), { id, reason: 'Huelga.' })
    await expect(
      replanActivity(as(lead), { id, startsOn: '2026-05-04', endsOn: '2026-05-03', reason: 'x' }),
    ).rejects.toMatchObject({ fieldErrors: { endsOn: 'endBeforeStart' } })
    await expect(plan({ startsOn: '', endsOn: '2026-05-03' })).rejects.toMatchObject({
      fieldErrors: { endsOn: 'endBeforeStart' },
    })
    expect((await read()).status).toBe('postponed')
  })

  it('it is held once its last day is past, with names, a headcount or the reason for neither', async () => {
    await confirmActivity(as(lead), { id })
    const hold = (day: string, fields: object = {}) => refused(holdActivity(as(lead, day), { id, ...fields }))
    expect(await hold('2026-03-10', { noRosterReason: 'x' })).toBe('activityNotOver')
    expect(await hold('2026-03-11')).toBe('noRoster')
    expect(await hold('2026-03-11', { noRosterReason: '  ' })).toBe('noRoster')
    expect((await read()).status).toBe('confirmed')
    await recordHeadcount(as(lead), { id, women: 8, men: 5, note: 'Del socio' })
    expect(await hold('2026-03-11')).toBe('done')
    expect(await read()).toMatchObject({ status: 'held', noRosterReason: null })

    const other = await plan({})
    await confirmActivity(as(lead), { id: other })
    await holdActivity(as(lead, '2026-03-11'), { id: other, noRosterReason: 'Se perdió.' })
    expect(await read(other)).toMatchObject({ status: 'held', noRosterReason: 'Se perdió.' })
  })

  it('one of a single day is over on the next', async () => {
    const single = await plan({ endsOn: '' })
    await confirmActivity(as(lead), { id: single })
    const hold = (day: string) =>
      refused(holdActivity(as(lead, day), { id: single, noRosterReason: 'Se perdió.' }))
    expect([await hold('2026-03-09'), await hold('2026-03-10')]).toEqual(['activityNotOver', 'done'])
  })

  it('cancelled is for good', async () => {
    await cancelActivity(as(lead), { id, reason: 'Sin cupo.' })
    for (const again of [
      () => confirmActivity(as(lead), { id }),
      () => postponeActivity(as(lead), { id, reason: 'x' }),
      () => replanActivity(as(lead), { id, startsOn: '2026-05-04', reason: 'x' }),
      () => editActivity(as(lead), { id, ...planned, version: 1 }),
      () => deployExpert(as(lead), { id, givenNames: 'Eva', familyNames: 'Berg' }),
      () => recordHeadcount(as(lead), { id, total: 3, note: 'x' }),
    ])
      expect(await refused(again())).toBe('notInThisStatus')
  })
})

describe('an edit', () => {
  const edit = (fields: object, day?: string, version = 1) =>
    editActivity(as(lead, day), { id, ...planned, reason: 'x', version, ...fields })

  it('clears what the form leaves out, and says which fields changed', async () => {
    await edit({ startsOn: '2026-03-09', agenda: 'Lunes', plannedCost: '1200' })
    expect(await read()).toMatchObject({ endsOn: null, agenda: 'Lunes', plannedCost: 1200, version: 2 })
    await edit({ startsOn: '2026-03-09' }, undefined, 2)
    expect(await read()).toMatchObject({ agenda: null, plannedCost: null })
    expect((await told()).at(-1)?.details).toEqual({ changed: ['agenda', 'plannedCost'] })
  })

  it('leaves what is confirmed its dates, and what was held in the past', async () => {
    await confirmActivity(as(lead), { id })
    await expect(edit({})).rejects.toMatchObject({ fieldErrors: { startsOn: 'required' } })
    await holdActivity(as(lead, '2026-03-11'), { id, noRosterReason: 'Se perdió.' })
    await expect(edit({ startsOn: '2026-03-09', endsOn: '2026-03-20' }, '2026-03-11')).rejects.toMatchObject({
      fieldErrors: { endsOn: 'dateInFuture' },
    })
    expect(await read()).toMatchObject({ endsOn: '2026-03-10', version: 1 })
  })

  it('writes nothing, not even a version of the plan, when its country is not there', async () => {
    const before = await plans()
    await expect(edit({ countryCode: 'ZZ' })).rejects.toMatchObject({
      fieldErrors: { countryCode: 'choose' },
    })
    expect(await plans()).toBe(before)
    expect((await read()).version).toBe(1)
  })
})

describe('experts and figures', () => {
  it('an expert is on it once, is known the next time, and her days are told by name', async () => {
    const eva = { givenNames: 'Eva', familyNames: 'Berg', administration: 'Migrationsverket' }
    await deployExpert(as(lead), { id, ...eva, daysPlanned: 5 })
    await expect(deployExpert(as(lead), { id, ...eva })).rejects.toMatchObject({
      fieldErrors: { familyNames: 'alreadyThere' },
    })
    const other = await plan({ experts: [{ ...eva, familyNames: 'BERG' }] })
    expect(await test.db.$count(person, eq(person.givenNames, 'Eva'))).toBe(1)
    const [deployed] = await test.db.select().from(deployment).where(eq(deployment.activityId, id))
    const deploymentId = deployed?.id as number
    expect(await refused(recordDays(as(lead), { id: other, deploymentId, daysWorked: 9 }))).toBe('notFound')
    expect(await refused(removeExpert(as(lead), { id: other, deploymentId }))).toBe('notFound')
    await recordDays(as(lead), { id, deploymentId, daysWorked: 4 })
    await removeExpert(as(lead), { id, deploymentId })
    expect((await told()).slice(1).map(({ verb, details }) => [verb, details.person])).toEqual([
      ['deployExpert', 'Eva Berg'],
      ['recordDays', 'Eva Berg'],
      ['removeExpert', 'Eva Berg'],
    ])
    expect(await test.db.$count(deployment, eq(deployment.activityId, other))).toBe(1)
  })

  it('a headcount adds up, and is taken back with what it was', async () => {
    await confirmActivity(as(lead), { id })
    const count = (fields: object) => recordHeadcount(as(lead), { id, note: 'Del socio', ...fields })
    await expect(count({})).rejects.toMatchObject({ fieldErrors: { total: 'required' } })
    await expect(count({ women: 8, men: 5, total: 12 })).rejects.toMatchObject({
      fieldErrors: { total: 'lessThanItsParts' },
    })
    await count({ women: 8, men: 5 })
    const [row] = await test.db.select().from(headcount).where(eq(headcount.activityId, id))
    expect(row).toMatchObject({ women: 8, men: 5, other: null, total: 13 })
    const other = await plan({})
    await confirmActivity(as(lead), { id: other })
    const headcountId = row?.id as number
    expect(await refused(removeHeadcount(as(lead), { id: other, headcountId }))).toBe('notFound')
    await removeHeadcount(as(lead), { id, headcountId })
    expect((await told()).at(-1)).toMatchObject({
      verb: 'removeHeadcount',
      reason: 'Del socio',
      details: { count: 13 },
      at: now,
    })
  })
})
