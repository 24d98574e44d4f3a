import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { request } from '@/db/schema/request'
import { activitiesOf } from '../actions/queries'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { historyFor } from '../audit/history'
import { documentsOf } from '../documents/queries'
import { notFound } from '../errors'
import { ficheVersionsOf } from '../fiches/queries'
import { followUpsOf } from '../follow-ups/queries'
import { ownOfficialsOf } from '../people/own-officials'
import { allowedVerbs } from '../policy'
import { resultsOfAction } from '../results/queries'
import { achievedResultStatuses } from '../results/status'
import { askedBy } from './asked-by'
import { requestPolicy } from './policy'
import { getRequest } from './queries'

/**
 * A request as an authority that asked follows it, alone or jointly with others, with the Action that answers it: what it wrote itself, where it
 * stands, and what is meant for it. It is put together from nothing but that, so that neither opinions, checklists,
 * minutes, costs, notes nor anybody else's officials come near its page. Throws `not_found`.
 */
export async function caseForAuthority(db: Db, actor: Actor, reference: string) {
  const whole = await getRequest(db, actor, reference)
  const { opinions: _, checklist: _c, decisions, subject, actionId, createdBy: _b, ...asked } = whole
  const [holds] = decisions
  const moves = (await historyFor(db, actor, 'request', whole.id)).map(({ from, to, at }) => ({
    from,
    to,
    at,
  }))
  return {
    ...asked,
    /** Whether another authority leads it, with which hers asks jointly. */
    jointly: whole.institutionId !== actor.institutionId,
    verbs: allowedVerbs(requestPolicy, actor, subject).map(({ verb }) => verb),
    decision: holds
      ? {
          outcome: holds.outcome,
          decidedOn: holds.decidedOn,
          reasons: holds.reasons,
          conditions: holds.conditions,
        }
      : null,
    moves,
    question: whole.status === 'clarification' ? await questionOf(db, whole.id) : null,
    action: actionId === null ? null : await actionForAuthority(db, actor, actionId),
    documents: await documentsOf(db, actor, 'request', whole.id),
  }
}
export type AuthorityCase = Awaited<ReturnType<typeof caseForAuthority>>
export type AuthorityAction = NonNullable<AuthorityCase['action']>

/** What was asked of the authority last: it is in the thread as well, so it is meant for it. */
async function questionOf(db: Db, requestId: number) {
  const [asked] = await db
    .select({ text: event.reason, at: event.at })
    .from(event)
    .where(
      and(eq(event.entity, 'request'), eq(event.entityId, requestId), eq(event.verb, 'askClarification')),
    )
    .orderBy(desc(event.id))
    .limit(1)
  return asked ?? null
}

async function actionForAuthority(db: Db, actor: Actor, id: number) {
  const [found] = await db
    .select({
      id: action.id,
      reference: action.reference,
      name: action.name,
      status: action.status,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      endorsedOn: action.endorsedOn,
    })
    .from(action)
    .where(and(eq(action.id, id), visibleActions(actor)))
  if (!found) throw notFound()
  const activities = await activitiesOf(db, id)
  const results = await resultsOfAction(db, actor, id)
  const achieved = results.filter(({ status }) =>
    (achievedResultStatuses as readonly string[]).includes(status),
  )
  return {
    ...found,
    activities: await withDocuments(
      db,
      actor,
      'activity',
      activities.map(({ trainees: _, ...activity }) => activity),
    ),
    results: await withDocuments(db, actor, 'result', [
      ...achieved,
      ...results.filter((result) => !achieved.includes(result) && result.status !== 'dropped'),
    ]),
    officials: await ownOfficialsOf(db, actor, id),
    fiches: (await ficheVersionsOf(db, actor, id)).map(({ number, sentAt, endorsedAt, endorsedBy }) => ({
      number,
      sentAt,
      endorsedAt,
      endorsedBy,
    })),
    followUps: (await followUpsOf(db, actor, id)).map(({ questions: _, ...followUp }) => followUp),
    documents: await documentsOf(db, actor, 'action', id),
  }
}

async function withDocuments<Row extends { id: number }>(
  db: Db,
  actor: Actor,
  entity: 'activity' | 'result',
  rows: readonly Row[],
) {
  const found = []
  for (const row of rows) found.push({ ...row, documents: await documentsOf(db, actor, entity, row.id) })
  return found
}

/** The requests of the actor's authority, which leads them or asks jointly, newest first, each with where its Action stands and what comes next of it. */
export async function requestsOfAuthority(db: Db, actor: Actor, limit = 100) {
  if (actor.institutionId === null) return []
  const rows = await db
    .select({
      id: request.id,
      reference: request.reference,
      title: request.title,
      status: request.status,
      receivedOn: request.receivedOn,
      submittedAt: request.submittedAt,
      pausedDays: request.pausedDays,
      /** The authority that leads it. */
      authority: institution.name,
      jointly: sql<boolean>`${request.institutionId} <> ${actor.institutionId}`,
      updatedAt: request.updatedAt,
      action: {
        id: action.id,
        reference: action.reference,
        name: action.name,
        status: action.status,
        endsOn: action.endsOn,
      },
    })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .leftJoin(action, eq(action.id, request.actionId))
    .where(askedBy(actor.institutionId))
    .orderBy(desc(request.receivedOn), desc(request.id))
    .limit(limit)
  return rows
}
export type AuthorityRequest = Awaited<ReturnType<typeof requestsOfAuthority>>[number]

/** The name of the authority that the actor signs in for; null for everybody else. */
export async function authorityOf(db: Db, actor: Actor) {
  if (actor.institutionId === null) return null
  const [found] = await db
    .select({ name: institution.name, countryCode: institution.countryCode })
    .from(institution)
    .where(eq(institution.id, actor.institutionId))
    .orderBy(asc(institution.id))
  return found ?? null
}
