import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  lt,
  max,
  min,
  or,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { type RequestStatus, requestStatuses } from '@/db/enums'
import { action } from '@/db/schema/action'
import { institution } from '@/db/schema/institution'
import { screeningQuestion, thematicArea } from '@/db/schema/reference'
import {
  decision,
  opinion,
  request,
  requestArea,
  requestInstitution,
  screeningAnswer,
} from '@/db/schema/request'
import { user } from '@/db/schema/user'
import { visibleActions } from '../actions/visibility'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import {
  containsWords,
  countRows,
  keysetPage,
  type ListQuery,
  type Page,
  readQuery,
  type Sortable,
} from '../paging'
import { joinableActionStatuses, openRequestStatuses } from './status'
import { requestSubject, visibleRequests } from './visibility'

export type RequestListQuery = ListQuery & {
  status?: string
  region?: string
  country?: string
  year?: string
  mine?: string
}

/** The orders that the list of requests offers. */
export const requestSorts = {
  received: request.receivedOn,
  title: request.title,
} satisfies Record<string, Sortable>

/** A page of the requests that exist for the actor; `status` may be "open". */
export async function listRequests(db: Db, actor: Actor, query: RequestListQuery): Promise<Page<RequestRow>> {
  const where = and(visibleRequests(actor), ...filters(actor, query))
  return keysetPage({
    query,
    id: request.id,
    sorts: requestSorts,
    defaultSort: '-received',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...requestColumns, sortValue })
        .from(request)
        .innerJoin(institution, eq(institution.id, request.institutionId))
        .leftJoin(user, eq(user.id, request.leadId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: request.id }).from(request).where(where).limit(limit)),
  })
}

const requestColumns = {
  id: request.id,
  reference: request.reference,
  title: request.title,
  status: request.status,
  countryCode: request.countryCode,
  regionCode: request.regionCode,
  receivedOn: request.receivedOn,
  submittedAt: request.submittedAt,
  pausedDays: request.pausedDays,
  institution: institution.name,
  lead: user.name,
}

export type RequestRow = {
  id: number
  reference: string | null
  title: string
  status: RequestStatus
  countryCode: string | null
  regionCode: string
  receivedOn: string
  submittedAt: Date | null
  pausedDays: number
  institution: string
  lead: string | null
}

function filters(actor: Actor, asked: RequestListQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const status = requestStatuses.find((known) => known === query.status)
  const year = /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : null
  return [
    query.status === 'open' ? inArray(request.status, [...openRequestStatuses]) : undefined,
    status ? eq(request.status, status) : undefined,
    query.region ? eq(request.regionCode, query.region) : undefined,
    query.country ? eq(request.countryCode, query.country) : undefined,
    year
      ? and(gte(request.receivedOn, `${year}-01-01`), lt(request.receivedOn, `${year + 1}-01-01`))
      : undefined,
    query.mine ? eq(request.leadId, actor.id) : undefined,
    containsWords(request.search, query.q),
  ]
}

/**
 * A request, by its reference or its id, with all that its page shows. Throws `not_found` when it does not exist for
 * the actor.
 * What staff write for themselves (checklist, opinions) is left out for everybody else, but an observer who was asked
 * finds her own opinion (brief, "Roles").
 */
export async function getRequest(db: Db, actor: Actor, which: string | { id: number }) {
  const [found] = await db
    .select({
      request,
      institution,
      lead: user.name,
      action: { reference: action.reference, name: action.name },
    })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .leftJoin(user, eq(user.id, request.leadId))
    .leftJoin(action, eq(action.id, request.actionId))
    .where(
      and(
        typeof which === 'string' ? eq(request.reference, which) : eq(request.id, which.id),
        visibleRequests(actor),
      ),
    )
  if (!found) throw notFound()
  const { id } = found.request
  const internal = isStaff(actor)
  const areas = await db
    .select({ id: thematicArea.id, labels: thematicArea.labels })
    .from(requestArea)
    .innerJoin(thematicArea, eq(thematicArea.id, requestArea.areaId))
    .where(eq(requestArea.requestId, id))
    .orderBy(asc(thematicArea.position))
  const institutions = await db
    .select({
      id: institution.id,
      name: institution.name,
      kind: institution.kind,
      role: requestInstitution.role,
    })
    .from(requestInstitution)
    .innerJoin(institution, eq(institution.id, requestInstitution.institutionId))
    .where(eq(requestInstitution.requestId, id))
    .orderBy(asc(institution.name))
  const decisions = await db
    .select({ ...getTableColumns(decision), recordedByName: user.name })
    .from(decision)
    .leftJoin(user, eq(user.id, decision.recordedBy))
    .where(eq(decision.requestId, id))
    .orderBy(desc(decision.id))
  return {
    ...found.request,
    institution: found.institution,
    lead: found.lead,
    action: found.action,
    areas,
    institutions,
    decisions,
    checklist: internal ? await checklistOf(db, id) : [],
    opinions: await opinionsOf(db, actor, id),
    subject: await requestSubject(db, found.request),
  }
}
export type RequestRecord = Awaited<ReturnType<typeof getRequest>>

/** The questions in use, and those that were answered while they were, each with its answer where there is one. */
async function checklistOf(db: Db, requestId: number) {
  const rows = await db
    .select({
      questionCode: screeningQuestion.code,
      labels: screeningQuestion.labels,
      answer: screeningAnswer.answer,
      note: screeningAnswer.note,
      answeredBy: user.name,
      answeredAt: screeningAnswer.answeredAt,
    })
    .from(screeningQuestion)
    .leftJoin(
      screeningAnswer,
      and(eq(screeningAnswer.questionCode, screeningQuestion.code), eq(screeningAnswer.requestId, requestId)),
    )
    .leftJoin(user, eq(user.id, screeningAnswer.answeredBy))
    .where(or(screeningQuestion.active, isNotNull(screeningAnswer.answer)))
    .orderBy(asc(screeningQuestion.position), asc(screeningQuestion.code))
  return rows
}

/** The opinions that were asked for: all of them for staff, her own for an observer, none for anybody else. */
async function opinionsOf(db: Db, actor: Actor, requestId: number) {
  const own = actor.role === 'observer' ? eq(opinion.userId, actor.id) : undefined
  if (!isStaff(actor) && !own) return []
  const asked = alias(user, 'asked')
  return db
    .select({
      id: opinion.id,
      service: opinion.service,
      veto: opinion.veto,
      askedAt: opinion.askedAt,
      dueOn: opinion.dueOn,
      userId: opinion.userId,
      userName: asked.name,
      email: opinion.email,
      remindedAt: opinion.remindedAt,
      stance: opinion.stance,
      comments: opinion.comments,
      answeredAt: opinion.answeredAt,
      answeredByName: opinion.answeredByName,
      recordedBy: opinion.recordedBy,
      recordedByName: user.name,
    })
    .from(opinion)
    .leftJoin(asked, eq(asked.id, opinion.userId))
    .leftJoin(user, eq(user.id, opinion.recordedBy))
    .where(and(eq(opinion.requestId, requestId), own))
    .orderBy(asc(opinion.id))
}

/** The years in which the actor's requests were received, newest first. */
export async function requestYears(db: Db, actor: Actor): Promise<number[]> {
  const [span] = await db
    .select({ first: min(request.receivedOn), last: max(request.receivedOn) })
    .from(request)
    .where(visibleRequests(actor))
  if (!span?.first || !span.last) return []
  const first = Number(span.first.slice(0, 4))
  const last = Number(span.last.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** The running Actions of the same country (without one, of the same region) that may answer a request too. */
export async function actionsToJoin(
  db: Db,
  actor: Actor,
  place: { countryCode: string | null; regionCode: string },
) {
  return db
    .select({ id: action.id, reference: action.reference, name: action.name })
    .from(action)
    .where(
      and(
        place.countryCode
          ? eq(action.countryCode, place.countryCode)
          : eq(action.regionCode, place.regionCode),
        inArray(action.status, [...joinableActionStatuses]),
        visibleActions(actor),
      ),
    )
    .orderBy(desc(action.id))
    .limit(100)
}

/** The body that decided last, which is mostly the one that decides next; null before the first decision. */
export async function lastDecidingBody(db: Db) {
  const [last] = await db.select({ body: decision.body }).from(decision).orderBy(desc(decision.id)).limit(1)
  return last?.body ?? null
}
