import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document, documentContent } from '@/db/schema/document'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { screeningQuestion } from '@/db/schema/reference'
import { decision, opinion, request, requestInstitution, screeningAnswer } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import { endorseAction } from '../actions/endorse-action'
import type { Actor } from '../actor'
import { record } from '../audit/record'
import { aCase, aJointAuthority, type Case, now } from '../documents/a-case'
import { getFiche } from '../fiches/queries'
import { sendFiche } from '../fiches/send-fiche'
import { threadOf } from '../messages/queries'
import { writeMessage } from '../messages/write-message'
import { writeNote } from '../messages/write-note'
import { whatIsAsked } from '../waiting/what-is-asked'
import { caseForAuthority, requestsOfAuthority } from './authority-case'

/* Everything that is not meant for an authority carries one word; none of it is in what its pages are made of. */

const secret = 'CANARY'
const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let joint: Actor
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  joint = await aJointAuthority(test.db, given.request)
  await internals()
  await othersPeople()
})
afterAll(() => test.close())

/** Opinions, checklist, minutes, notes, staff's papers, costs, and what the log tells the team. */
async function internals() {
  const { db } = test
  const { lead } = given.people
  const requestId = given.request
  await db.insert(opinion).values({
    requestId,
    service: `${secret} service`,
    askedAt: now,
    dueOn: '2026-03-20',
    stance: 'against',
    comments: `${secret} opinion`,
  })
  await db.insert(screeningQuestion).values({ code: 'q', labels: { ...labels, es: `${secret} question` } })
  await db.insert(screeningAnswer).values({
    requestId,
    questionCode: 'q',
    answer: 'no',
    note: `${secret} checklist`,
    answeredAt: now,
  })
  await db.insert(decision).values({
    requestId,
    outcome: 'approved',
    body: 'Comité',
    decidedOn: '2026-03-01',
    reasons: 'Encaja.',
    conditions: 'Con la Comisión.',
    minutes: `${secret} minutes`,
    recordedAt: now,
  })
  await writeNote({ db, actor: lead, now }, { id: requestId, body: `${secret} note` })
  await writeMessage({ db, actor: lead, now }, { id: requestId, body: 'Buenos días.' })
  await db.insert(documentContent).values({ digest: 'd', size: 1 })
  const paper = { title: `${secret} paper`, filename: `${secret}.pdf`, mime: 'application/pdf', size: 1 }
  for (const [entity, entityId] of [
    ['request', given.request],
    ['action', given.action],
    ['activity', given.activity],
    ['result', given.result],
  ] as const)
    await db.insert(document).values({ ...paper, entity, entityId, kind: 'other', digest: 'd', addedAt: now })
  await db.update(request).set({ status: 'approved' }).where(eq(request.id, requestId))
  await db.update(action).set({
    status: 'design',
    context: 'Contexto',
    objective: 'Objetivo',
    expectedResult: 'Manual',
    budget: 77_771_111,
  })
  await db.update(activity).set({ plannedCost: 77_772_222, actualCost: 77_773_333, noRosterReason: secret })
  await sendFiche({ db, actor: lead, now }, { id: given.action, note: `${secret} with the fiche` })
  await db.transaction((tx) =>
    record(tx, {
      entity: 'request',
      entityId: requestId,
      verb: 'approve',
      actorId: lead.id,
      at: now,
      from: 'consultation',
      to: 'approved',
      reason: `${secret} reason`,
      details: { note: secret },
    }),
  )
}

/** Another authority that asked for the same Action, and an official of its own beside one of hers. */
async function othersPeople() {
  const { db } = test
  const [other] = await db.select().from(institution).where(eq(institution.name, 'Ministerio'))
  const told = { receivedOn: '2026-01-20', createdAt: now, updatedAt: now, regionCode: 'lac' }
  await db.insert(request).values({
    ...told,
    reference: 'REQ-2026-0002',
    status: 'approved',
    institutionId: other?.id as number,
    title: `${secret} of another authority`,
    ask: secret,
    actionId: given.action,
  })
  for (const [familyNames, institutionId] of [
    [`${secret} Quispe`, other?.id],
    ['Torres Paz', given.authority],
  ] as const) {
    const [made] = await db
      .insert(person)
      .values({
        givenNames: 'Ana',
        familyNames,
        nameKey: familyNames.toLowerCase(),
        sortedNameKey: familyNames.toLowerCase(),
        institutionId,
        email: `${secret}@example.org`,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: person.id })
    await db.insert(participation).values({
      activityId: given.activity,
      personId: made?.id as number,
      role: 'trainee',
      institutionId,
      createdAt: now,
    })
  }
}

it.each(['leads', 'asks jointly'])(
  'nothing that is not meant for an authority that %s is in what its pages are made of',
  async (how) => {
    const focalPoint = how === 'leads' ? given.people.focalPoint : joint
    const whole = {
      case: await caseForAuthority(test.db, focalPoint, 'REQ-2026-0001'),
      thread: await threadOf(test.db, focalPoint, given.request),
      asked: await whatIsAsked(test.db, focalPoint),
      requests: await requestsOfAuthority(test.db, focalPoint),
    }
    const said = JSON.stringify(whole)
    expect(said).not.toContain(secret)
    expect(said).not.toMatch(/7777\d{4}/)
    expect(JSON.stringify(await getFiche(test.db, focalPoint, 'ACT-2026-0001'))).not.toMatch(/7777\d{4}/)
  },
)

it('what is meant for it is there: the decision, its thread, its own officials', async () => {
  const found = await caseForAuthority(test.db, given.people.focalPoint, 'REQ-2026-0001')
  expect(found.decision).toMatchObject({ reasons: 'Encaja.', conditions: 'Con la Comisión.' })
  expect(found.action?.officials.map(({ familyNames }) => familyNames)).toEqual(['Torres Paz'])
  const { messages } = await threadOf(test.db, given.people.focalPoint, given.request)
  expect(messages.map(({ body }) => body)).toEqual(['Buenos días.'])
})

it('it is not there for another authority', async () => {
  const { otherFocalPoint } = given.people
  await expect(caseForAuthority(test.db, otherFocalPoint, 'REQ-2026-0001')).rejects.toMatchObject({
    code: 'not_found',
  })
})

describe('an authority that asks jointly', () => {
  const as = (actor: Actor) => ({ db: test.db, actor, now })

  it('follows the case and its Action, and sees no officials but its own', async () => {
    const found = await caseForAuthority(test.db, joint, 'REQ-2026-0001')
    expect(found).toMatchObject({
      jointly: true,
      verbs: ['begin', 'write'],
      institution: { name: 'Instituto' },
    })
    expect(found.action).toMatchObject({ reference: 'ACT-2026-0001', officials: [] })
    expect(await requestsOfAuthority(test.db, joint)).toMatchObject([
      { reference: 'REQ-2026-0001', jointly: true, authority: 'Instituto' },
    ])
    const own = await requestsOfAuthority(test.db, given.people.focalPoint)
    expect(own).toMatchObject([{ reference: 'REQ-2026-0001', jointly: false }])
  })

  it('reads the fiche, and leaves the endorsement to the one that leads', async () => {
    const { focalPoint } = given.people
    const mayEndorse = async (actor: Actor) => (await getFiche(test.db, actor, 'ACT-2026-0001')).mayEndorse
    expect([await mayEndorse(focalPoint), await mayEndorse(joint)]).toEqual([true, false])
    await expect(endorseAction(as(joint), { id: given.action, number: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('is asked to read what is written to it, and nothing that the other answers', async () => {
    await sendFiche(as(given.people.lead), { id: given.action })
    const asked = async (actor: Actor) => (await whatIsAsked(test.db, actor)).map((each) => each.asked)
    await test.db.update(request).set({ status: 'clarification' }).where(eq(request.id, given.request))
    expect(await asked(given.people.focalPoint)).toEqual(['clarify', 'endorse', 'read'])
    expect(await asked(joint)).toEqual(['read'])
    await test.db.update(request).set({ status: 'approved' }).where(eq(request.id, given.request))
  })

  it('writes into the thread that all of them read', async () => {
    await writeMessage(as(joint), { id: given.request, body: 'También nosotros.' })
    const { messages } = await threadOf(test.db, given.people.focalPoint, given.request)
    expect(messages.at(-1)).toMatchObject({ body: 'También nosotros.', own: false, ofAuthority: true })
  })

  it('has nothing of it while it is a draft of the other, or when it is only involved', async () => {
    const seen = async () => (await requestsOfAuthority(test.db, joint)).length
    await test.db.update(request).set({ status: 'draft' }).where(eq(request.id, given.request))
    expect(await seen()).toBe(0)
    await expect(caseForAuthority(test.db, joint, 'REQ-2026-0001')).rejects.toMatchObject({
      code: 'not_found',
    })
    await test.db.update(request).set({ status: 'approved' }).where(eq(request.id, given.request))
    expect(await seen()).toBe(1)
    await test.db.update(requestInstitution).set({ role: 'involved' })
    expect(await seen()).toBe(0)
    await expect(getFiche(test.db, joint, 'ACT-2026-0001')).rejects.toMatchObject({ code: 'not_found' })
    await test.db.update(requestInstitution).set({ role: 'joint' })
  })
})
