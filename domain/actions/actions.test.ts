import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActionStatus, ActivityStatus, DocumentKind } from '@/db/enums'
import { action, actionPlan, actionTeam } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { counter, thematicArea } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { cancelActivity } from '../activities/cancel-activity'
import { confirmActivity } from '../activities/confirm-activity'
import { editActivity } from '../activities/edit-activity'
import { holdActivity } from '../activities/hold-activity'
import { planActivity } from '../activities/plan-activity'
import { reportActivity } from '../activities/report-activity'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { addDocument } from '../documents/add-document'
import { holdUpload } from '../documents/hold-upload'
import { removeDocument } from '../documents/remove-document'
import { samplePdf } from '../documents/samples'
import { sendFiche } from '../fiches/send-fiche'
import { dropResult } from '../results/drop-result'
import { planResult } from '../results/plan-result'
import { assignAction } from './assign-action'
import { cancelAction } from './cancel-action'
import { closeAction } from './close-action'
import { editAction } from './edit-action'
import { endorseAction } from './endorse-action'
import { reportAction } from './report-action'
import { resumeAction } from './resume-action'
import { startAction } from './start-action'
import { suspendAction } from './suspend-action'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let coordinator: Actor
let areaId: number
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
  coordinator = given.people.coordinator
  const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }
  const rows = await test.db.insert(thematicArea).values({ code: 'asylum', labels }).returning()
  areaId = rows[0]?.id as number
  await test.db.insert(counter).values({ series: 'RES-2026', last: 1 })
})
afterAll(() => test.close())
beforeEach(async () => {
  const [row] = await test.db
    .insert(action)
    .values({
      reference: sql`'ACT-2026-9' || (select count(*) from ${action})`,
      name: 'Mexico II',
      scope: 'national',
      countryCode: 'MX',
      regionCode: 'lac',
      status: 'design',
      leadId: lead.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: action.id })
  id = row?.id as number
})

const as = (actor: Actor, day = '2026-03-02') => ({
  db: test.db,
  actor,
  now: new Date(`${day}T09:00:00Z`),
})
const fiche = { context: 'Contexto', objective: 'Objetivo', expectedResult: 'Resultado' }
const edit = (fields: object, version = 1) =>
  editAction(as(lead), {
    id,
    version,
    name: 'Mexico II',
    areaIds: [],
    partnerIds: [],
    involvedCountries: [],
    expertCountries: [],
    ...fields,
  })
const plan = (fields: object = {}, context = as(lead)) =>
  planActivity(context, {
    id,
    kind: 'workshop',
    title: 'Taller',
    mode: 'on_site',
    languages: ['es'],
    interpretation: false,
    ...fields,
  })
const attach = async (entity: 'action' | 'activity', on: number, kind: DocumentKind) => {
  async function* body() {
    yield samplePdf(`${entity} ${on} ${kind}`)
  }
  const { id: heldId } = await holdUpload(as(lead), { filename: 'a.pdf', body: body() })
  return addDocument(as(lead), { entity, id: on, heldId, kind, audience: 'staff' })
}
const read = async () =>
  (await test.db.select().from(action).where(eq(action.id, id)))[0] as typeof action.$inferSelect
const setStatus = (status: ActionStatus) => test.db.update(action).set({ status }).where(eq(action.id, id))
const plans = () =>
  test.db.select().from(actionPlan).where(eq(actionPlan.actionId, id)).orderBy(asc(actionPlan.number))
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.key,
  )

describe('from design to close', () => {
  it('an Action walks its whole way, step by step and by no other', async () => {
    expect(await refused(endorseAction(as(lead), { id, endorsedOn: '2026-03-01' }))).toBe('ficheIncomplete')
    await edit(fiche)
    const first = await plan({ title: 'Primer taller' })
    expect(await refused(confirmActivity(as(lead), { id: first.id }))).toBe('activityHasNoDates')
    const when = { startsOn: '2026-03-09', endsOn: '2026-03-10' }
    const second = await plan({ title: 'Segundo taller', ...when })
    expect(await refused(confirmActivity(as(lead), { id: second.id }))).toBe('actionNotEndorsed')

    await expect(endorseAction(as(lead), { id, endorsedOn: '2026-03-03' })).rejects.toMatchObject({
      fieldErrors: { endorsedOn: 'dateInFuture' },
    })
    await endorseAction(as(lead), { id, endorsedOn: '2026-03-01', note: 'Oficio 22' })
    expect(await read()).toMatchObject({ status: 'endorsed', endorsedOn: '2026-03-01' })
    expect(await refused(startAction(as(lead), { id }))).toBe('noConfirmedActivity')
    expect(await refused(reportAction(as(lead), { id }))).toBe('notInThisStatus')

    await confirmActivity(as(lead), { id: second.id })
    expect((await read()).status).toBe('implementation')
    expect(await refused(reportAction(as(lead), { id }))).toBe('activitiesStillOpen')

    expect(await refused(holdActivity(as(lead, '2026-03-10'), { id: second.id }))).toBe('activityNotOver')
    expect(await refused(holdActivity(as(lead, '2026-03-11'), { id: second.id }))).toBe('noRoster')
    await holdActivity(as(lead, '2026-03-11'), { id: second.id, noRosterReason: 'La lista se perdió.' })
    await attach('activity', second.id, 'agenda')
    expect(await refused(reportActivity(as(lead), { id: second.id }))).toBe('noMissionReport')
    await attach('activity', second.id, 'mission_report')
    await reportActivity(as(lead), { id: second.id })
    expect(await refused(reportAction(as(lead), { id }))).toBe('activitiesStillOpen')
    await cancelActivity(as(lead), { id: first.id, reason: 'Sin cupo.' })

    const { id: resultId } = await planResult(as(lead), { id, kind: 'handbook', title: 'Manual' })
    await reportAction(as(lead), { id })
    expect(await refused(closeAction(as(coordinator), { id }))).toBe('resultsStillOpen')
    await dropResult(as(coordinator), { id: resultId, reason: 'Sin presupuesto.' })
    await attach('action', id, 'minutes')
    expect(await refused(closeAction(as(coordinator), { id }))).toBe('noFinalReport')
    const report = await attach('action', id, 'report')
    expect(await refused(closeAction(as(lead), { id }))).toBe('forbidden')
    await closeAction(as(coordinator), { id })
    expect((await read()).status).toBe('closed')
    expect(await refused(removeDocument(as(lead), { entity: 'action', id, documentId: report.id }))).toBe(
      'documents.decidedOn',
    )

    const told = await test.db.select().from(event).where(eq(event.entityId, id)).orderBy(asc(event.id))
    const steps = told.filter(({ entity, toStatus }) => entity === 'action' && toStatus)
    expect(steps.map(({ verb, fromStatus, toStatus }) => [verb, fromStatus, toStatus])).toEqual([
      ['endorse', 'design', 'endorsed'],
      ['start', 'endorsed', 'implementation'],
      ['report', 'implementation', 'reporting'],
      ['close', 'reporting', 'closed'],
    ])
    expect(steps[0]).toMatchObject({ actorId: lead.id, at: now, reason: 'Oficio 22' })
    expect(steps[3]).toMatchObject({ actorId: coordinator.id })
  })

  it.each(['context', 'objective', 'expectedResult'])(
    'no fiche is endorsed without its %s',
    async (field) => {
      await edit({ ...fiche, [field]: ' ' })
      expect(await refused(endorseAction(as(lead), { id, endorsedOn: '2026-03-01' }))).toBe('ficheIncomplete')
    },
  )

  it('the focal point of the authority that asked endorses; of another it is not hers', async () => {
    await edit(fiche)
    const { focalPoint, otherFocalPoint } = given.people
    expect(await refused(endorseAction(as(focalPoint), { id, endorsedOn: '2026-03-01' }))).toBe('notFound')
    await test.db.execute(sql`update request set action_id = ${id}`)
    expect(await refused(endorseAction(as(otherFocalPoint), { id, endorsedOn: '2026-03-01' }))).toBe(
      'notFound',
    )
    expect(await refused(endorseAction(as(focalPoint), { id, number: 1 }))).toBe('ficheNotSent')
    await sendFiche(as(lead), { id })
    await endorseAction(as(focalPoint), { id, number: 1 })
    expect((await read()).status).toBe('endorsed')
    await test.db.execute(sql`update request set action_id = ${given.action}`)
  })
})

describe('an interruption', () => {
  it.each(['endorsed', 'implementation', 'reporting'] as const)(
    'a suspended Action is taken up where it stood: %s',
    async (status) => {
      await setStatus('endorsed')
      await suspendAction(as(coordinator), { id, reason: 'Elecciones.' })
      await resumeAction(as(coordinator), { id })
      await setStatus(status)
      await suspendAction(as(coordinator), { id, reason: 'Huracán.' })
      expect((await read()).status).toBe('suspended')
      await resumeAction(as(coordinator), { id, note: 'Pasó.' })
      expect((await read()).status).toBe(status)
    },
  )

  it('has its reason, and nothing new is planned meanwhile', async () => {
    await setStatus('implementation')
    await expect(suspendAction(as(coordinator), { id, reason: ' ' })).rejects.toMatchObject({
      fieldErrors: { reason: 'required' },
    })
    await suspendAction(as(coordinator), { id, reason: 'Elecciones.' })
    expect(await refused(plan({ reason: 'Más.' }))).toBe('notInThisStatus')
    expect(await refused(resumeAction(as(lead), { id }))).toBe('forbidden')
  })

  it('cancelled is for good', async () => {
    await cancelAction(as(coordinator), { id, reason: 'Cambió el gobierno.' })
    for (const again of [
      () => edit(fiche),
      () => plan(),
      () => resumeAction(as(coordinator), { id }),
      () => endorseAction(as(lead), { id, endorsedOn: '2026-03-01' }),
      () => cancelAction(as(coordinator), { id, reason: 'Otra vez.' }),
      () => planResult(as(lead), { id, kind: 'handbook', title: 'Manual' }),
    ])
      expect(await refused(again())).toBe('notInThisStatus')
    expect((await read()).status).toBe('cancelled')
  })

  it('cancelled takes along what is still to come, and leaves what has begun', async () => {
    const of = async (status: ActivityStatus, startsOn?: string) => {
      const { id: planned } = await plan({ startsOn, endsOn: startsOn && '2026-04-30' })
      await test.db.update(activity).set({ status }).where(eq(activity.id, planned))
    }
    await of('planned')
    await of('planned', '2026-02-10')
    await of('confirmed', '2026-03-03')
    await of('confirmed', '2026-03-02')
    await of('postponed', '2026-02-10')
    await of('held', '2026-02-10')
    await cancelAction(as(coordinator), { id, reason: 'Cambió el gobierno.' })
    const after = await test.db
      .select({ status: activity.status, told: event.verb, reason: event.reason })
      .from(activity)
      .leftJoin(event, and(eq(event.entityId, activity.id), eq(event.verb, 'cancelWithAction')))
      .where(eq(activity.actionId, id))
      .orderBy(asc(activity.id))
    const gone = { status: 'cancelled', told: 'cancelWithAction', reason: 'Cambió el gobierno.' }
    const left = { told: null, reason: null }
    expect(after).toEqual([
      gone,
      gone,
      gone,
      { ...left, status: 'confirmed' },
      gone,
      { ...left, status: 'held' },
    ])
  })
})

describe('the fiche', () => {
  it('says which fields changed, and clears what is left out', async () => {
    await edit({ ...fiche, areaIds: [areaId], budget: '120000.50', involvedCountries: ['PE'] })
    expect(await read()).toMatchObject({ ...fiche, budget: 120000.5, version: 2 })
    await edit({ context: 'Contexto', areaIds: [areaId] }, 2)
    expect(await read()).toMatchObject({ context: 'Contexto', objective: null, budget: null, version: 3 })
    const told = await test.db.select().from(event).where(eq(event.entityId, id)).orderBy(asc(event.id))
    expect(told.filter(({ verb }) => verb === 'edit').map(({ details }) => details.changed)).toEqual([
      ['context', 'objective', 'expectedResult', 'budget', 'areaIds', 'countries'],
      ['objective', 'expectedResult', 'budget', 'countries'],
    ])
  })

  it.each([
    ['areaIds', [9999]],
    ['mainAreaId', 9999],
    ['partnerIds', [9999]],
    ['predecessorId', 9999],
    ['involvedCountries', ['ZZ']],
    ['expertCountries', ['ZZ']],
  ])('refuses what is not there, at the field: %s', async (field, value) => {
    await expect(edit({ ...fiche, [field]: value })).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: { [field]: 'choose' },
    })
    expect(await read()).toMatchObject({ context: null, version: 1 })
  })

  it('does not end before it starts, nor follow itself', async () => {
    await expect(edit({ startsOn: '2026-05-01', endsOn: '2026-04-30' })).rejects.toMatchObject({
      fieldErrors: { endsOn: 'endBeforeStart' },
    })
    await expect(edit({ predecessorId: id })).rejects.toMatchObject({
      fieldErrors: { predecessorId: 'choose' },
    })
  })

  it('is given to officers and coordinators, each of them once', async () => {
    const { colleague, officerElsewhere, monitor } = given.people
    const assign = (leadId: number, teamIds: number[]) =>
      assignAction(as(coordinator), { id, leadId, teamIds })
    await assign(colleague.id, [officerElsewhere.id, officerElsewhere.id, colleague.id])
    expect((await read()).leadId).toBe(colleague.id)
    expect(await test.db.select().from(actionTeam).where(eq(actionTeam.actionId, id))).toEqual([
      { actionId: id, userId: officerElsewhere.id },
    ])
    await expect(assign(monitor.id, [])).rejects.toMatchObject({ fieldErrors: { leadId: 'choose' } })
    await expect(assign(lead.id, [monitor.id])).rejects.toMatchObject({ fieldErrors: { teamIds: 'choose' } })
    expect((await read()).leadId).toBe(colleague.id)
    expect(await refused(edit({}))).toBe('forbidden')
  })
})

describe('the plan', () => {
  it('keeps every version with its reason, and what was planned in it', async () => {
    const { id: first } = await plan({ startsOn: '2026-04-06' })
    await setStatus('endorsed')
    await expect(plan({ title: 'Otro' })).rejects.toMatchObject({ fieldErrors: { reason: 'required' } })
    expect(await plans()).toHaveLength(1)
    await plan({ title: 'Otro', reason: 'Lo pidió el Instituto.' })
    const row = { kind: 'workshop' as const, title: 'Taller', mode: 'on_site' as const, languages: ['es'] }
    const change = (fields: object, version: number) =>
      editActivity(as(lead), { id: first, interpretation: false, ...row, version, ...fields })
    await expect(change({ startsOn: '2026-04-13' }, 1)).rejects.toMatchObject({
      fieldErrors: { reason: 'required' },
    })
    await change({ startsOn: '2026-04-06', agenda: 'Lunes' }, 1)
    expect(await plans()).toHaveLength(2)
    await change({ startsOn: '2026-04-13', agenda: 'Lunes', reason: 'Semana Santa.' }, 2)
    expect(
      (await plans()).map(({ number, reason, madeBy, activities }) => [
        number,
        reason,
        madeBy,
        activities.map((each) => `${each.number} ${each.title} ${each.startsOn}`),
      ]),
    ).toEqual([
      [1, '+ 1 Taller', lead.id, ['1 Taller 2026-04-06']],
      [2, 'Lo pidió el Instituto.', lead.id, ['1 Taller 2026-04-06', '2 Otro null']],
      [3, 'Semana Santa.', lead.id, ['1 Taller 2026-04-13', '2 Otro null']],
    ])
  })

  it('numbers activities 1, 2, 2.1 within each Action, and gives no number twice', async () => {
    const numbers: string[] = []
    for (const followsUp of [undefined, undefined, '2', '2', '2.1', undefined, '1'])
      numbers.push((await plan({ followsUp })).number)
    expect(numbers).toEqual(['1', '2', '2.1', '2.2', '2.1.1', '3', '1.1'])
    await expect(plan({ followsUp: '9' })).rejects.toMatchObject({ fieldErrors: { followsUp: 'choose' } })
    await test.db.update(activity).set({ status: 'cancelled' }).where(eq(activity.actionId, id))
    expect((await plan()).number).toBe('4')
  })
})
