import { asc, eq } from 'drizzle-orm'
import { opinion } from '@/db/schema/request'
import { addWorkingDays } from '@/domain/deadlines'
import { listScreeningQuestions } from '@/domain/reference'
import { answerChecklist } from '@/domain/requests/answer-checklist'
import { approveRequest } from '@/domain/requests/approve-request'
import { askOpinions } from '@/domain/requests/ask-opinions'
import { consultServices } from '@/domain/requests/consult-services'
import { giveOpinion } from '@/domain/requests/give-opinion'
import { logRequest } from '@/domain/requests/log-request'
import { recordOpinion } from '@/domain/requests/record-opinion'
import { screenRequest } from '@/domain/requests/screen-request'
import type { Ask, Decision, Opinion } from './facts'
import { areaIds, as, attachPaper, bodyId, bodyOf, type World } from './world'

export const committee = 'Steering committee'

/** The letter arrives and is logged by the officer. Gives back the request's id. */
export async function arrive(world: World, asked: Ask) {
  const officer = as(world, asked.officer, asked.received, 10)
  const { id } = await logRequest(officer, {
    institutionId: bodyId(world, asked.authority),
    jointInstitutionIds: (asked.joint ?? []).map((key) => bodyId(world, key)),
    involvedInstitutionIds: (asked.involved ?? []).map((key) => bodyId(world, key)),
    regionCode: asked.region,
    countryCode: asked.country,
    receivedOn: asked.received,
    channel: 'letter',
    through: asked.through,
    title: asked.title,
    ask: asked.ask,
    problem: asked.problem,
    objective: asked.objective,
    expectedResults: asked.expectedResults,
    triedBefore: asked.triedBefore,
    areaIds: areaIds(world, asked.areas),
    activityKinds: asked.kinds,
    beneficiaries: asked.beneficiaries,
    beneficiaryCount: asked.beneficiaryCount,
    policyLink: asked.policyLink,
    gcmObjectives: asked.gcm ?? [],
    sdgTargets: ['10.7'],
    urgency: asked.urgency ?? 'normal',
    wishedStart: asked.wishedStart,
    workingLanguage: 'es',
    signatory: asked.signatory,
    sustainability: asked.sustainability,
    focalPointName: asked.contact.name,
    focalPointFunction: asked.contact.post,
    focalPointEmail: asked.contact.email,
    consent: true,
  })
  // Whoever logs may not be the one who carries it: a request of the coordinator waits for its lead.
  await attachPaper(
    as(world, asked.officer, asked.received, 10, 5),
    { entity: 'request', id, kind: 'request_letter', audience: 'authority' },
    letter(asked),
    'carta.pdf',
  )
  return id
}

function letter(asked: Ask) {
  const body = bodyOf(asked.authority)
  const day = new Date(`${asked.received}T12:00:00Z`)
  return {
    language: 'es' as const,
    from: body.name,
    to: 'A la coordinación del programa',
    place: day.toLocaleDateString('es-MX', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    title: asked.title,
    parts: [
      { paragraphs: ['De nuestra mayor consideración:', asked.ask, asked.problem] },
      { heading: 'Lo que esperamos', paragraphs: [asked.objective, asked.expectedResults] },
      { heading: 'A quién está dirigido', paragraphs: [asked.beneficiaries] },
      { paragraphs: [`Contacto: ${asked.contact.name}, ${asked.contact.post}, ${asked.contact.email}.`] },
    ],
    signed: asked.signatory,
  }
}

/** The officer screens it. `answered` is the number of questions that are answered so far. */
export async function screen(world: World, asked: Ask, id: number, answered = Number.POSITIVE_INFINITY) {
  const begun = addWorkingDays(asked.received, 2)
  await screenRequest(as(world, asked.officer, begun, 9), { id })
  const questions = (await listScreeningQuestions(world.db, 'en')).slice(0, answered)
  await answerChecklist(as(world, asked.officer, addWorkingDays(begun, 2), 15), {
    id,
    answers: questions.map(({ code }) => ({ questionCode: code, answer: 'yes', note: notes[code] })),
  })
}

const notes: Record<string, string> = {
  signed: 'Signed letter on file.',
  no_duplication: 'Asked the delegation and the other programmes by e-mail.',
}

/** Services are asked, and those that have answered are written down. */
export async function consult(world: World, asked: Ask, id: number, opinions: readonly Opinion[]) {
  const begun = addWorkingDays(asked.received, 6)
  await consultServices(as(world, asked.officer, begun, 11), { id })
  await askOpinions(as(world, asked.officer, begun, 11, 1), {
    id,
    services: opinions.map(({ service, veto, link, observer }) => ({
      service,
      veto: veto ?? false,
      ...(observer
        ? { by: 'account', userId: world.actors.get(observer)?.id }
        : { by: link ? 'link' : 'letter', ...link }),
    })),
  })
  const rows = await world.db.select().from(opinion).where(eq(opinion.requestId, id)).orderBy(asc(opinion.id))
  for (const [at, { stance, comments, observer }] of opinions.entries()) {
    if (!stance) continue
    const day = addWorkingDays(begun, 4 + 2 * at)
    const answer = { id, opinionId: rows[at]?.id, stance, comments }
    if (observer) await giveOpinion(as(world, observer, day, 16), answer)
    else await recordOpinion(as(world, asked.officer, day, 16), answer)
  }
}

/** What a decision of the committee is recorded with. */
export const decided = (id: number, { on, reasons, conditions }: Decision) => ({
  id,
  body: committee,
  decidedOn: on,
  reasons,
  conditions,
})

/** The whole way of a request that was approved. Gives back the Action's id. */
export async function approved(world: World, asked: Ask, opinions: readonly Opinion[], decision: Decision) {
  const id = await arrive(world, asked)
  await screen(world, asked, id)
  await consult(world, asked, id, opinions)
  const coordinator = as(world, 'coordinator@example.org', decision.on, 15)
  const action = await approveRequest(coordinator, decided(id, decision))
  await attachPaper(
    as(world, 'coordinator@example.org', decision.on, 16),
    { entity: 'request', id, kind: 'minutes', audience: 'staff' },
    {
      language: 'en',
      from: committee,
      place: decision.on,
      title: `Minutes: ${asked.title}`,
      parts: [
        { heading: 'Decision', paragraphs: ['Approved.', decision.reasons] },
        ...(decision.conditions ? [{ heading: 'Conditions', paragraphs: [decision.conditions] }] : []),
      ],
    },
    'minutes.pdf',
  )
  return action.id
}
