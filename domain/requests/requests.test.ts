import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RequestStatus, requestStatuses } from '@/db/enums'
import { action, actionArea, actionPartner } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document, heldUpload } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { counter, programme, screeningQuestion, thematicArea } from '@/db/schema/reference'
import { decision, opinion, request, requestInstitution } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { addDays } from '../deadlines'
import { aCase, type Case, now } from '../documents/a-case'
import { holdUpload } from '../documents/hold-upload'
import { samplePdf } from '../documents/samples'
import { theProgramme } from '../reference'
import { answerChecklist } from './answer-checklist'
import { approveRequest } from './approve-request'
import { askClarification } from './ask-clarification'
import { askOpinions } from './ask-opinions'
import { assignRequest } from './assign-request'
import { clarifyRequest } from './clarify-request'
import { consultServices } from './consult-services'
import { declineRequest } from './decline-request'
import { deferRequest } from './defer-request'
import { requestDue } from './due'
import { editRequest } from './edit-request'
import type { RequestFormInput } from './inputs'
import { logRequest } from './log-request'
import { actionsToJoin, getRequest, listRequests, requestYears } from './queries'
import { recordOpinion } from './record-opinion'
import { referRequest } from './refer-request'
import { resumeRequest } from './resume-request'
import { screenRequest } from './screen-request'
import { requestTransitions } from './status'
import { withdrawRequest } from './withdraw-request'

const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }
const questions = ['eligible', 'signed']

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let coordinator: Actor
let areaId: number
let university: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
  coordinator = given.people.coordinator
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
  await test.db
    .insert(screeningQuestion)
    .values(questions.map((code, position) => ({ code, labels, position })))
  const areas = await test.db
    .insert(thematicArea)
    .values({ code: 'asylum', labels })
    .returning({ id: thematicArea.id })
  areaId = areas[0]?.id ?? 0
  const others = await test.db
    .insert(institution)
    .values({ name: 'Universidad', nameKey: 'universidad', kind: 'academia', countryCode: 'MX' })
    .returning({ id: institution.id })
  university = others[0]?.id ?? 0
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(request)
  await test.db.delete(result)
  await test.db.delete(activity)
  await test.db.delete(action)
  await test.db.delete(document)
  await test.db.delete(heldUpload)
  await test.db.delete(event)
  await test.db.delete(counter)
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const bare = (): RequestFormInput => ({
  institutionId: given.authority,
  countryCode: 'MX',
  receivedOn: '2026-02-27',
  channel: 'letter',
  urgency: 'normal',
  ask: 'Pedimos apoyo para identificar a niñas y niños no acompañados.',
  jointInstitutionIds: [],
  involvedInstitutionIds: [],
  areaIds: [],
  activityKinds: [],
  gcmObjectives: [],
  sdgTargets: [],
  consent: false,
})
const log = (fields: Partial<RequestFormInput> = {}, actor = lead) =>
  logRequest(as(actor), { ...bare(), ...fields })
const held = async (actor: Actor) =>
  (
    await holdUpload(as(actor), {
      filename: 'Oficio 114.pdf',
      body: (async function* () {
        yield samplePdf('carta')
      })(),
    })
  ).id
const statusOf = async (id: number) =>
  (await test.db.select().from(request).where(eq(request.id, id)))[0]?.status
const allAnswers = (answer = 'yes') => questions.map((questionCode) => ({ questionCode, answer }))
const aDecision = (id: number) => ({
  id,
  body: 'Comité directivo',
  decidedOn: '2026-03-02',
  reasons: 'Encaja con las prioridades.',
})

/** Brings a new request to a status by the verbs that lead there. */
/** Asks one service by a letter of paper. */
const ask = async (id: number, service: string, veto: boolean) =>
  (await askOpinions(as(lead), { id, services: [{ service, by: 'letter', veto }] })).ids[0] as number

async function requestIn(status: RequestStatus) {
  const { id, reference } = await log()
  const to: Record<RequestStatus, () => Promise<unknown>> = {
    draft: async () => test.db.update(request).set({ status: 'draft' }).where(eq(request.id, id)),
    submitted: async () => undefined,
    screening: async () => screenRequest(as(lead), { id }),
    clarification: async () => {
      await to.screening()
      await askClarification(as(lead), { id, reason: '¿Cuántas personas?' })
    },
    consultation: async () => {
      await to.screening()
      await answerChecklist(as(lead), { id, answers: allAnswers() as never })
      await consultServices(as(lead), { id })
    },
    deferred: async () => {
      await to.consultation()
      await deferRequest(as(coordinator), aDecision(id))
    },
    approved: async () => {
      await to.consultation()
      await approveRequest(as(coordinator), aDecision(id))
    },
    declined: async () => {
      await to.consultation()
      await declineRequest(as(coordinator), aDecision(id))
    },
    referred: async () => {
      await to.consultation()
      await referRequest(as(coordinator), aDecision(id))
    },
    withdrawn: async () => withdrawRequest(as(lead), { id, reason: 'Ya no.' }),
  }
  await to[status]()
  return { id, reference }
}

describe('logging a request', () => {
  it('takes a bare letter: who asks, where, when and one sentence', async () => {
    const { id, reference } = await log()
    expect(reference).toBe('REQ-2026-0001')
    const found = await getRequest(test.db, lead, reference)
    expect(found).toMatchObject({
      id,
      status: 'submitted',
      regionCode: 'lac',
      countryCode: 'MX',
      leadId: lead.id,
      title: bare().ask,
      submittedAt: now,
    })
  })

  it('says everything that is missing at once', async () => {
    await expect(logRequest(as(lead), {} as never)).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: {
        institutionId: 'required',
        regionCode: 'required',
        receivedOn: 'required',
        ask: 'required',
      },
    })
  })

  it('puts a country into its own region, whatever the form says', async () => {
    const { reference } = await log({ regionCode: 'africa' })
    expect((await getRequest(test.db, lead, reference)).regionCode).toBe('lac')
    await expect(log({ countryCode: 'GH', regionCode: 'lac' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('takes a region without a country, from a body of several countries', async () => {
    const { reference } = await log({ countryCode: '', regionCode: 'lac' })
    expect((await getRequest(test.db, lead, reference)).countryCode).toBeNull()
  })

  it('attaches the letter that was uploaded before', async () => {
    const { id } = await log({ letterHeldId: await held(lead) })
    const [letter] = await test.db.select().from(document).where(eq(document.entityId, id))
    expect(letter).toMatchObject({ entity: 'request', kind: 'request_letter', title: 'Oficio 114' })
    expect(await test.db.select().from(heldUpload)).toEqual([])
  })

  it('leaves nothing behind and no gap in the references when the letter is not there', async () => {
    const theirs = await held(given.people.colleague)
    await expect(log({ letterHeldId: theirs })).rejects.toMatchObject({ key: 'uploadErrors.expired' })
    expect(await test.db.select().from(request)).toEqual([])
    expect(await test.db.select().from(event)).toEqual([])
    expect((await log()).reference).toBe('REQ-2026-0001')
    expect((await log()).reference).toBe('REQ-2026-0002')
    expect((await log({ receivedOn: '2025-12-30' })).reference).toBe('REQ-2025-0001')
  })

  it('gives two who log at once two numbers', async () => {
    const made = await Promise.all([log(), log({}, coordinator), log()])
    expect(made.map(({ reference }) => reference).sort()).toEqual([
      'REQ-2026-0001',
      'REQ-2026-0002',
      'REQ-2026-0003',
    ])
  })

  it.each([
    ['in the future', () => ({ receivedOn: '2026-03-03' }), 'receivedOn', 'dateInFuture'],
    ['from nobody known', () => ({ institutionId: 9999 }), 'institutionId', 'choose'],
    ['with somebody unknown', () => ({ jointInstitutionIds: [9999] }), 'jointInstitutionIds', 'choose'],
    ['about an area that is not there', () => ({ areaIds: [9999] }), 'areaIds', 'choose'],
    ['from a country that is not there', () => ({ countryCode: 'ZZ' }), 'countryCode', 'choose'],
    [
      'from a university alone',
      () => ({ institutionId: university }),
      'jointInstitutionIds',
      'needsGovernment',
    ],
  ])('refuses one %s, at the field', async (_, fields, field, key) => {
    await expect(log(fields())).rejects.toMatchObject({ code: 'invalid', fieldErrors: { [field]: key } })
    expect(await test.db.select().from(request)).toEqual([])
  })

  it('lets a university ask jointly with a government body', async () => {
    const { reference } = await log({ institutionId: university, jointInstitutionIds: [given.authority] })
    const { institutions } = await getRequest(test.db, lead, reference)
    expect(institutions).toMatchObject([{ id: given.authority, role: 'joint' }])
  })

  it("leaves a coordinator's request to somebody who leads it", async () => {
    const { id, reference } = await log({}, coordinator)
    expect((await getRequest(test.db, coordinator, reference)).lead).toBeNull()
    await assignRequest(as(coordinator), { id, leadId: lead.id })
    expect((await getRequest(test.db, coordinator, reference)).lead).toBe(lead.name)
    await expect(
      assignRequest(as(coordinator), { id, leadId: given.people.monitor.id }),
    ).rejects.toMatchObject({ fieldErrors: { leadId: 'choose' } })
  })

  it('is for officers and coordinators of the region', async () => {
    const { officerElsewhere, observer, monitor, administrator, focalPoint } = given.people
    for (const actor of [officerElsewhere, observer, monitor, administrator, focalPoint]) {
      await expect(log({}, actor)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('from screening to the decision', () => {
  it('needs every question answered before the services are consulted', async () => {
    const { id, reference } = await requestIn('screening')
    await expect(consultServices(as(lead), { id })).rejects.toMatchObject({ key: 'checklistIncomplete' })
    await answerChecklist(as(lead), {
      id,
      answers: [{ questionCode: 'eligible', answer: 'unclear', note: 'Preguntar.' }],
    })
    await expect(consultServices(as(lead), { id })).rejects.toMatchObject({ key: 'checklistIncomplete' })
    await answerChecklist(as(lead), { id, answers: allAnswers() as never })
    await consultServices(as(lead), { id })
    const { checklist } = await getRequest(test.db, lead, reference)
    expect(checklist.map(({ questionCode, answer, note }) => [questionCode, answer, note])).toEqual([
      ['eligible', 'yes', null],
      ['signed', 'yes', null],
    ])
  })

  it('takes the later of two answers to one question, and none to a question that is not asked', async () => {
    const { id, reference } = await requestIn('screening')
    const answers = (...given: [string, string][]) =>
      given.map(([questionCode, answer]) => ({ questionCode, answer })) as never
    await answerChecklist(as(lead), { id, answers: answers(['eligible', 'no'], ['eligible', 'yes']) })
    await expect(
      answerChecklist(as(lead), { id, answers: answers(['signed', 'yes'], ['__proto__', 'yes']) }),
    ).rejects.toMatchObject({ code: 'invalid', fieldErrors: { answers: 'choose' } })
    const { checklist } = await getRequest(test.db, lead, reference)
    expect(checklist.map(({ questionCode, answer }) => [questionCode, answer])).toEqual([
      ['eligible', 'yes'],
      ['signed', null],
    ])
  })

  it('asks each service once, by the day given or the programme’s own number of working days', async () => {
    const { id, reference } = await requestIn('consultation')
    const delegation = { service: 'Delegación', by: 'letter', veto: false } as const
    const home = { service: 'DG HOME', by: 'letter', veto: true } as const
    await askOpinions(as(lead), { id, services: [delegation] })
    await askOpinions(as(lead), { id, services: [home], dueOn: '2026-04-01' })
    await expect(
      askOpinions(as(lead), { id, services: [{ ...home, service: 'Otro' }, delegation] }),
    ).rejects.toMatchObject({ fieldErrors: { 'services.1.service': 'alreadyAsked' } })
    const { opinions } = await getRequest(test.db, lead, reference)
    expect(opinions.map(({ service, dueOn, veto }) => [service, dueOn, veto])).toEqual([
      ['Delegación', '2026-03-09', false],
      ['DG HOME', '2026-04-01', true],
    ])
  })

  it('does not approve over a veto', async () => {
    const { id } = await requestIn('consultation')
    const opinionId = await ask(id, 'DG HOME', true)
    await recordOpinion(as(lead), { id, opinionId, stance: 'against', comments: 'Duplicado.' })
    await expect(approveRequest(as(coordinator), aDecision(id))).rejects.toMatchObject({ key: 'vetoed' })
    expect(await test.db.select().from(decision)).toEqual([])
    await recordOpinion(as(lead), { id, opinionId, stance: 'in_favour' })
    await approveRequest(as(coordinator), aDecision(id))
    expect(await statusOf(id)).toBe('approved')
  })

  it('does not record an opinion that was asked about another request', async () => {
    const one = await requestIn('consultation')
    const opinionId = await ask(one.id, 'Delegación', false)
    const other = await requestIn('consultation')
    await expect(
      recordOpinion(as(lead), { id: other.id, opinionId, stance: 'in_favour' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(await test.db.select({ stance: opinion.stance }).from(opinion)).toEqual([{ stance: null }])
  })

  it.each(['screening', 'consultation'] as const)('goes back to %s after a clarification', async (status) => {
    const { id } = await requestIn(status)
    await askClarification(as(lead), { id, reason: '¿Cuántas personas?' })
    expect(await statusOf(id)).toBe('clarification')
    await clarifyRequest(as(given.people.focalPoint), { id, reason: 'Cuarenta.' })
    expect(await statusOf(id)).toBe(status)
  })

  it('stops the clock while its authority is asked, and while it waits for a later meeting', async () => {
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
    const { id, reference } = await requestIn('consultation')
    const { settings } = await theProgramme(test.db)
    const clock = async () => {
      const { status, submittedAt, pausedDays } = await getRequest(test.db, lead, reference)
      return requestDue({ status, submittedAt, pausedDays }, settings)
    }
    const before = await clock()
    await askClarification(as(lead), { id, reason: '¿Cuántas personas?' })
    expect(await clock()).toBeNull()
    await clarifyRequest(as(given.people.focalPoint, later(40)), { id, reason: 'Cuarenta.' })
    const decision = { ...aDecision(id), decidedOn: '2026-04-12' }
    await deferRequest(as(coordinator, later(41)), decision)
    await resumeRequest(as(coordinator, later(51)), { id, reason: 'Nueva ronda.' })
    expect(await clock()).toEqual({ what: 'decide', by: addDays(before?.by ?? '', 50) })
  })

  it('takes up again what was deferred; the later decision supersedes, both are kept', async () => {
    const { id, reference } = await requestIn('deferred')
    await resumeRequest(as(coordinator), { id, reason: 'Nueva ronda.' })
    await approveRequest(as(coordinator), { ...aDecision(id), reasons: 'Hay fondos.' })
    const { decisions } = await getRequest(test.db, coordinator, reference)
    expect(decisions.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([
      ['approved', 'Hay fondos.'],
      ['deferred', 'Encaja con las prioridades.'],
    ])
  })

  it('keeps the minutes with the decision', async () => {
    const { id } = await requestIn('consultation')
    await declineRequest(as(coordinator), { ...aDecision(id), minutesHeldId: await held(coordinator) })
    const [minutes] = await test.db.select().from(document).where(eq(document.entityId, id))
    expect(minutes).toMatchObject({ kind: 'minutes', datedOn: '2026-03-02', audience: 'staff' })
  })

  it('decides nothing when the minutes are not there', async () => {
    const { id } = await requestIn('consultation')
    await expect(
      approveRequest(as(coordinator), { ...aDecision(id), minutesHeldId: await held(lead) }),
    ).rejects.toMatchObject({ key: 'uploadErrors.expired' })
    expect(await statusOf(id)).toBe('consultation')
    expect(await test.db.select().from(decision)).toEqual([])
    expect(await test.db.select().from(action)).toEqual([])
    expect(await test.db.select().from(counter).where(eq(counter.series, 'ACT-2026'))).toEqual([])
  })

  it('does not decide in the future', async () => {
    const { id } = await requestIn('consultation')
    await expect(
      deferRequest(as(coordinator), { ...aDecision(id), decidedOn: '2026-03-03' }),
    ).rejects.toMatchObject({ fieldErrors: { decidedOn: 'dateInFuture' } })
    expect(await statusOf(id)).toBe('consultation')
  })
})

describe('an approval', () => {
  it('makes the Action, prefilled from the request', async () => {
    const { id, reference } = await log({
      problem: 'Faltan protocolos.',
      objective: 'Identificar mejor.',
      expectedResults: 'Un manual.',
      areaIds: [areaId],
      involvedInstitutionIds: [university],
      wishedStart: '2026-09-01',
    })
    await screenRequest(as(lead), { id })
    await answerChecklist(as(lead), { id, answers: allAnswers() as never })
    await consultServices(as(lead), { id })
    const made = await approveRequest(as(coordinator), aDecision(id))
    const [designed] = await test.db.select().from(action).where(eq(action.id, made.id))
    expect(designed).toMatchObject({
      reference: 'ACT-2026-0001',
      name: 'Mexico',
      status: 'design',
      countryCode: 'MX',
      context: 'Faltan protocolos.',
      objective: 'Identificar mejor.',
      expectedResult: 'Un manual.',
      startsOn: '2026-09-01',
      leadId: lead.id,
      mainAreaId: areaId,
    })
    expect(await test.db.select().from(actionArea)).toEqual([{ actionId: made.id, areaId }])
    const partners = await test.db.select().from(actionPartner).where(eq(actionPartner.actionId, made.id))
    expect(partners.map(({ institutionId }) => institutionId).sort((a, b) => a - b)).toEqual(
      [given.authority, university].sort((a, b) => a - b),
    )
    expect((await getRequest(test.db, lead, reference)).action).toEqual({
      reference: 'ACT-2026-0001',
      name: 'Mexico',
    })
    const told = await test.db.select().from(event).where(eq(event.actionId, made.id)).orderBy(asc(event.id))
    expect(told.map(({ entity, verb }) => `${entity} ${verb}`).sort()).toEqual([
      'action design',
      'request approve',
    ])
  })

  it('may join a running Action of the same country instead', async () => {
    await requestIn('approved')
    const other = await requestIn('consultation')
    const [running] = await actionsToJoin(test.db, coordinator, { countryCode: 'MX', regionCode: 'lac' })
    await approveRequest(as(coordinator), { ...aDecision(other.id), joinActionId: running?.id })
    expect(await test.db.select().from(action)).toHaveLength(1)
    const third = await requestIn('consultation')
    await test.db.update(action).set({ status: 'closed' })
    await expect(
      approveRequest(as(coordinator), { ...aDecision(third.id), joinActionId: running?.id }),
    ).rejects.toMatchObject({ fieldErrors: { joinActionId: 'choose' } })
    expect(await statusOf(third.id)).toBe('consultation')
  })

  it('happens once when two approve at the same moment', async () => {
    const { id } = await requestIn('consultation')
    const both = await Promise.allSettled([
      approveRequest(as(coordinator), aDecision(id)),
      approveRequest(as(coordinator), aDecision(id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    expect(await test.db.select().from(action)).toHaveLength(1)
    expect(await test.db.select().from(decision)).toHaveLength(1)
  })
})

describe('out of order or by somebody else', () => {
  const verbs = {
    screen: (id: number, actor: Actor) => screenRequest(as(actor), { id }),
    askClarification: (id: number, actor: Actor) => askClarification(as(actor), { id, reason: '?' }),
    clarify: (id: number, actor: Actor) => clarifyRequest(as(actor), { id, reason: '.' }),
    consult: (id: number, actor: Actor) => consultServices(as(actor), { id }),
    approve: (id: number, actor: Actor) => approveRequest(as(actor), aDecision(id)),
    decline: (id: number, actor: Actor) => declineRequest(as(actor), aDecision(id)),
    refer: (id: number, actor: Actor) => referRequest(as(actor), aDecision(id)),
    defer: (id: number, actor: Actor) => deferRequest(as(actor), aDecision(id)),
    resume: (id: number, actor: Actor) => resumeRequest(as(actor), { id, reason: '.' }),
    withdraw: (id: number, actor: Actor) => withdrawRequest(as(actor), { id, reason: '.' }),
  }
  const table = requestStatuses.flatMap((status) =>
    (Object.keys(verbs) as (keyof typeof verbs)[])
      .filter((verb) => !(requestTransitions[verb].from as string[]).includes(status))
      .map((verb) => [verb, status] as const),
  )

  it('every verb is refused in every status that it does not lead from', async () => {
    for (const status of requestStatuses) {
      const { id } = await requestIn(status)
      const events = await test.db.select().from(event)
      for (const [verb] of table.filter(([, from]) => from === status)) {
        await expect(verbs[verb](id, coordinator), `${verb} in ${status}`).rejects.toMatchObject(
          status === 'draft' ? { code: 'not_found' } : { code: 'conflict', key: 'notInThisStatus' },
        )
      }
      expect(await statusOf(id)).toBe(status)
      expect(await test.db.select().from(event)).toHaveLength(events.length)
    }
  })

  it('an officer proposes and does not decide', async () => {
    const { id } = await requestIn('consultation')
    for (const verb of ['approve', 'decline', 'refer', 'defer'] as const) {
      await expect(verbs[verb](id, lead)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('an officer of the region who does not lead it reads only; elsewhere it is not there', async () => {
    const { id, reference } = await log()
    await expect(screenRequest(as(given.people.colleague), { id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await getRequest(test.db, given.people.colleague, reference)).id).toBe(id)
    await expect(screenRequest(as(given.people.officerElsewhere), { id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(getRequest(test.db, given.people.officerElsewhere, reference)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('the authority never sees the checklist and the opinions', async () => {
    const { id, reference } = await requestIn('consultation')
    await ask(id, 'Delegación', false)
    const theirs = await getRequest(test.db, given.people.focalPoint, reference)
    expect([theirs.checklist, theirs.opinions]).toEqual([[], []])
    expect((await getRequest(test.db, lead, reference)).opinions).toHaveLength(1)
  })
})

describe('editing a request', () => {
  const edit = (id: number, version: number, fields: Partial<RequestFormInput> = {}) =>
    editRequest(as(lead), { ...bare(), ...fields, id, version } as never)

  it('says which fields changed', async () => {
    const { id, reference } = await log({ objective: 'Uno', involvedInstitutionIds: [university] })
    await edit(id, 1, { objective: 'Dos', areaIds: [areaId], involvedInstitutionIds: [university] })
    const [told] = await test.db
      .select()
      .from(event)
      .where(and(eq(event.entityId, id), eq(event.verb, 'edit')))
    expect(told?.details).toEqual({ changed: ['objective', 'areaIds'] })
    expect(await getRequest(test.db, lead, reference)).toMatchObject({ version: 2, objective: 'Dos' })
  })

  it('clears what the form leaves out', async () => {
    const { id, reference } = await log({ objective: 'Uno', involvedInstitutionIds: [university] })
    await edit(id, 1)
    expect(await getRequest(test.db, lead, reference)).toMatchObject({ objective: null, institutions: [] })
  })

  it('is no event when nothing changed', async () => {
    const { id } = await log({ areaIds: [areaId] })
    await edit(id, 1, { areaIds: [areaId] })
    expect(await test.db.select().from(event).where(eq(event.verb, 'edit'))).toEqual([])
  })

  it('refuses a save on what somebody else changed, and says who and when', async () => {
    const { id } = await log()
    const later = new Date('2026-03-02T10:15:00Z')
    await editRequest(as(coordinator, later), { ...bare(), id, version: 1, title: 'Otro' })
    await expect(edit(id, 1, { title: 'Mío' })).rejects.toMatchObject({
      code: 'conflict',
      key: 'editedMeanwhile',
      params: { name: coordinator.name, at: later },
    })
    const [row] = await test.db.select().from(request).where(eq(request.id, id))
    expect(row?.title).toBe('Otro')
  })

  it('leaves nothing half-written when a link is wrong', async () => {
    const { id } = await log({ objective: 'Uno', involvedInstitutionIds: [university] })
    await expect(edit(id, 1, { objective: 'Dos', areaIds: [9999] })).rejects.toMatchObject({
      fieldErrors: { areaIds: 'choose' },
    })
    const [row] = await test.db.select().from(request).where(eq(request.id, id))
    expect([row?.objective, row?.version]).toEqual(['Uno', 1])
    expect(await test.db.select().from(requestInstitution)).toHaveLength(1)
  })

  it('moves no request to where its editor could not log one', async () => {
    const { id } = await log()
    await expect(edit(id, 1, { countryCode: 'GH' })).rejects.toMatchObject({ code: 'forbidden' })
    await edit(id, 1, { countryCode: 'PE' })
    const [row] = await test.db.select().from(request).where(eq(request.id, id))
    expect([row?.countryCode, row?.regionCode]).toEqual(['PE', 'lac'])
  })

  it('is over once it is decided', async () => {
    const { id } = await requestIn('approved')
    await expect(edit(id, 1)).rejects.toMatchObject({ code: 'conflict', key: 'notInThisStatus' })
  })
})

describe('the list of requests', () => {
  it('narrows by status, place, year, lead and words, in the orders offered', async () => {
    const first = await log({ title: 'Atención en áreas fronterizas', receivedOn: '2025-05-05' })
    const second = await log({ title: 'Búsqueda', countryCode: 'PE' }, coordinator)
    await withdrawRequest(as(coordinator), { id: second.id, reason: 'Ya no.' })
    const found = async (query: Parameters<typeof listRequests>[2], actor = lead) =>
      (await listRequests(test.db, actor, query)).rows.map(({ reference }) => reference)
    expect(await found({})).toEqual([second.reference, first.reference])
    expect(await found({ sort: 'received' })).toEqual([first.reference, second.reference])
    expect(await found({ sort: '-title' })).toEqual([second.reference, first.reference])
    expect(await found({ status: 'open' })).toEqual([first.reference])
    expect(await found({ status: 'withdrawn' })).toEqual([second.reference])
    expect(await found({ country: 'PE' })).toEqual([second.reference])
    expect(await found({ year: '2025' })).toEqual([first.reference])
    expect(await found({ mine: '1' })).toEqual([first.reference])
    expect(await found({ q: 'areas FRONT' })).toEqual([first.reference])
    expect(await found({}, given.people.officerElsewhere)).toEqual([])
    expect(await requestYears(test.db, lead)).toEqual([2026, 2025])
    expect(await requestYears(test.db, given.people.officerElsewhere)).toEqual([])
  })
})
