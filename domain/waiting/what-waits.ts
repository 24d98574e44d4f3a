import { and, asc, eq, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action, actionTeam } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { followUp } from '@/db/schema/follow-up'
import { registration } from '@/db/schema/registration'
import { opinion, request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { user } from '@/db/schema/user'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { addDays, dayOf } from '../deadlines'
import { ficheStates } from '../fiches/fiche-states'
import { theProgramme } from '../reference'
import { visibleRegistrations } from '../registrations/visibility'
import { requestDue, type Times } from '../requests/due'
import { answeringStatuses } from '../requests/status'
import { visibleRequests } from '../requests/visibility'

/** What can be waited for; each has its sentence in `home.waits`. */
export const waits = [
  'acknowledge',
  'screen',
  'decide',
  'giveLead',
  'completeFiche',
  'startReporting',
  'close',
  'recordRoster',
  'missionReport',
  'prepare',
  'validate',
  'overdueResult',
  'giveOpinion',
  'decideRegistration',
  'resendFiche',
  'awaitEndorsement',
  'awaitClarification',
  'awaitFollowUp',
  'overdueOpinion',
] as const
export type Wait = (typeof waits)[number]

export type Waiting = {
  wait: Wait
  kind: 'request' | 'action' | 'activity' | 'result' | 'registration'
  /** The last part of its page's address. */
  slug: string
  title: string
  /** The Action of an activity or a result. */
  of: string | null
  countryCode: string | null
  /** YYYY-MM-DD; null where no day is set. */
  due: string | null
}

/** As many of each kind as one person can act on; more says that something else is wrong. */
const most = 30
/** An activity is prepared in its last month. */
const monthAhead = 30

/**
 * What waits for this actor: for an officer in the cases that she leads or works on, for a coordinator in his
 * regions what he decides and what nobody else carries, for the M&E officer among the results of all, for an observer the opinions that are asked of her. What
 * others owe to a case stands there for whoever carries it. What is due first comes first.
 */
export async function whatWaits(db: Db, actor: Actor, now: Date): Promise<Waiting[]> {
  const { settings } = await theProgramme(db)
  const found = [
    ...(await waitingRequests(db, actor, settings)),
    ...(await waitingActions(db, actor)),
    ...(await waitingActivities(db, actor, now)),
    ...(await waitingResults(db, actor, now)),
    ...(await waitingOpinions(db, actor)),
    ...(await overdueOpinions(db, actor, now)),
    ...(await awaitedClarifications(db, actor)),
    ...(await awaitedFollowUps(db, actor)),
    ...(await waitingRegistrations(db, actor)),
  ]
  return found.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** Whether nobody with an open account leads a case. */
const leaderless = (leadId: typeof action.leadId | typeof request.leadId) =>
  sql`not exists (select 1 from ${user} where ${user.id} = ${leadId} and ${user.active})`

/** Whose Action it is to move: whoever leads it or works on it, and the coordinator of its region where nobody leads. */
function carriedActions(actor: Actor): SQL | undefined {
  const theirs = or(
    eq(action.leadId, actor.id),
    sql`${action.id} in (select ${actionTeam.actionId} from ${actionTeam} where ${actionTeam.userId} = ${actor.id})`,
  )
  if (actor.role === 'officer') return theirs
  return actor.role === 'coordinator'
    ? and(visibleActions(actor), or(theirs, leaderless(action.leadId)))
    : sql`false`
}

/** Whose request it is to move: whoever leads it, and the coordinator of its region where nobody does. */
function carriedRequests(actor: Actor): SQL | undefined {
  const own = eq(request.leadId, actor.id)
  if (actor.role === 'officer') return own
  return actor.role === 'coordinator'
    ? and(visibleRequests(actor), or(own, leaderless(request.leadId)))
    : sql`false`
}

async function waitingRequests(db: Db, actor: Actor, times: Times): Promise<Waiting[]> {
  const whose =
    actor.role === 'coordinator'
      ? or(carriedRequests(actor), and(visibleRequests(actor), eq(request.status, 'consultation')))
      : carriedRequests(actor)
  const rows = await db
    .select({
      slug: sql<string>`${request.reference}`,
      title: request.title,
      status: request.status,
      leaderless: sql<boolean>`${leaderless(request.leadId)}`,
      countryCode: request.countryCode,
      submittedAt: request.submittedAt,
      pausedDays: request.pausedDays,
    })
    .from(request)
    .where(and(whose, inArray(request.status, ['submitted', 'screening', 'consultation'])))
    .orderBy(asc(request.receivedOn))
    .limit(most)
  return rows.map(({ status, leaderless, submittedAt, pausedDays, ...row }) => {
    const due = requestDue({ status, submittedAt, pausedDays }, times)
    const wait = leaderless && status !== 'consultation' ? 'giveLead' : (due?.what ?? 'screen')
    return { ...row, wait, kind: 'request', of: null, due: due?.by ?? null }
  })
}

/** What an observer was asked and has not answered. */
async function waitingOpinions(db: Db, actor: Actor): Promise<Waiting[]> {
  if (actor.role !== 'observer') return []
  const rows = await db
    .select({
      slug: sql<string>`${request.reference}`,
      title: request.title,
      of: opinion.service,
      countryCode: request.countryCode,
      due: opinion.dueOn,
    })
    .from(opinion)
    .innerJoin(request, eq(request.id, opinion.requestId))
    .where(
      and(
        eq(opinion.userId, actor.id),
        isNull(opinion.stance),
        inArray(request.status, [...answeringStatuses]),
        visibleRequests(actor),
      ),
    )
    .orderBy(asc(opinion.dueOn))
    .limit(most)
  return rows.map((row) => ({ ...row, wait: 'giveOpinion', kind: 'request' }))
}

/** What services were asked and have not answered in time, each once. */
async function overdueOpinions(db: Db, actor: Actor, now: Date): Promise<Waiting[]> {
  const rows = await db
    .select({
      slug: sql<string>`${request.reference}`,
      title: request.title,
      of: sql<string>`string_agg(${opinion.service}, ', ' order by ${opinion.service})`,
      countryCode: request.countryCode,
      due: sql<string>`min(${opinion.dueOn})::text`,
    })
    .from(opinion)
    .innerJoin(request, eq(request.id, opinion.requestId))
    .where(
      and(
        carriedRequests(actor),
        isNull(opinion.stance),
        lt(opinion.dueOn, dayOf(now)),
        eq(request.status, 'consultation'),
      ),
    )
    .groupBy(request.id)
    .orderBy(asc(sql`min(${opinion.dueOn})`))
    .limit(most)
  return rows.map((row) => ({ ...row, wait: 'overdueOpinion', kind: 'request' }))
}

/** What authorities were asked about their requests and have not answered. */
async function awaitedClarifications(db: Db, actor: Actor): Promise<Waiting[]> {
  const rows = await db
    .select({
      slug: sql<string>`${request.reference}`,
      title: request.title,
      countryCode: request.countryCode,
    })
    .from(request)
    .where(and(carriedRequests(actor), eq(request.status, 'clarification')))
    .orderBy(asc(request.updatedAt))
    .limit(most)
  return rows.map((row) => ({ ...row, wait: 'awaitClarification', kind: 'request', of: null, due: null }))
}

/** The questions after some months that authorities have not answered, each Action once. */
async function awaitedFollowUps(db: Db, actor: Actor): Promise<Waiting[]> {
  const asked = sql`exists (select 1 from ${followUp} where ${followUp.actionId} = ${action.id}
    and ${followUp.status} = 'asked')`
  const rows = await db
    .select({ slug: action.reference, title: action.name, countryCode: action.countryCode })
    .from(action)
    .where(and(carriedActions(actor), asked))
    .orderBy(asc(action.id))
    .limit(most)
  return rows.map((row) => ({ ...row, wait: 'awaitFollowUp', kind: 'action', of: null, due: null }))
}

async function waitingActions(db: Db, actor: Actor): Promise<Waiting[]> {
  const openActivity = sql`exists (select 1 from ${activity} where ${activity.actionId} = ${action.id}
    and ${activity.status} in ('planned', 'confirmed', 'postponed'))`
  const allDone = sql`exists (select 1 from ${activity} where ${activity.actionId} = ${action.id}) and not ${openActivity}`
  const rows = await db
    .select({
      id: action.id,
      slug: action.reference,
      title: action.name,
      status: action.status,
      countryCode: action.countryCode,
      due: action.endsOn,
    })
    .from(action)
    .where(
      or(
        and(
          carriedActions(actor),
          or(eq(action.status, 'design'), and(eq(action.status, 'implementation'), allDone)),
        ),
        actor.role === 'coordinator' ? and(visibleActions(actor), eq(action.status, 'reporting')) : undefined,
      ),
    )
    .orderBy(asc(action.id))
    .limit(most)
  const states = await ficheStates(
    db,
    rows.filter(({ status }) => status === 'design').map(({ id }) => id),
  )
  return rows.map(({ id, status, due, ...row }) => ({
    ...row,
    kind: 'action',
    of: null,
    wait:
      status === 'design'
        ? ficheWaits[states.get(id) ?? 'none']
        : status === 'reporting'
          ? 'close'
          : 'startReporting',
    due: status === 'design' ? null : due,
  }))
}

const ficheWaits = { none: 'completeFiche', stale: 'resendFiche', sent: 'awaitEndorsement' } as const

async function waitingActivities(db: Db, actor: Actor, now: Date): Promise<Waiting[]> {
  if (actor.role !== 'officer' && actor.role !== 'coordinator') return []
  const today = dayOf(now)
  const lastDay = sql<string>`coalesce(${activity.endsOn}, ${activity.startsOn})`
  const missionReport = sql`exists (select 1 from ${document} where ${document.entity} = 'activity'
    and ${document.entityId} = ${activity.id} and ${document.kind} = 'mission_report')`
  const rows = await db
    .select({
      slug: sql<string>`${activity.id}::text`,
      title: activity.title,
      of: action.name,
      status: activity.status,
      countryCode: activity.countryCode,
      startsOn: activity.startsOn,
      lastDay,
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        carriedActions(actor),
        or(
          and(eq(activity.status, 'held'), sql`not ${missionReport}`),
          and(
            inArray(activity.status, ['planned', 'confirmed']),
            lte(activity.startsOn, addDays(today, monthAhead)),
          ),
        ),
      ),
    )
    .orderBy(asc(activity.startsOn))
    .limit(most)
  return rows.map(({ status, startsOn, lastDay, ...row }) => ({
    ...row,
    kind: 'activity',
    wait: status === 'held' ? 'missionReport' : lastDay < today ? 'recordRoster' : 'prepare',
    due: status === 'held' || lastDay < today ? lastDay : startsOn,
  }))
}

async function waitingResults(db: Db, actor: Actor, now: Date): Promise<Waiting[]> {
  const late = and(
    inArray(result.status, ['planned', 'drafting']),
    lt(result.plannedFor, dayOf(now)),
    carriedActions(actor),
  )
  const toValidate = and(
    eq(result.status, 'review'),
    actor.role === 'me_officer'
      ? undefined
      : actor.role === 'coordinator'
        ? visibleActions(actor)
        : sql`false`,
  )
  const rows = await db
    .select({
      slug: result.reference,
      title: result.title,
      of: action.name,
      countryCode: action.countryCode,
      status: result.status,
      due: result.plannedFor,
    })
    .from(result)
    .innerJoin(action, eq(action.id, result.actionId))
    .where(and(ne(action.status, 'cancelled'), or(late, toValidate)))
    .orderBy(asc(result.plannedFor))
    .limit(most)
  return rows.map(({ status, ...row }) => ({
    ...row,
    kind: 'result',
    wait: status === 'review' ? 'validate' : 'overdueResult',
  }))
}

/** Authorities that ask for an account, for whoever may let them in. */
async function waitingRegistrations(db: Db, actor: Actor): Promise<Waiting[]> {
  if (actor.role !== 'coordinator') return []
  const rows = await db
    .select({
      slug: registration.key,
      title: registration.authority,
      of: registration.name,
      countryCode: registration.countryCode,
    })
    .from(registration)
    .where(and(eq(registration.status, 'waiting'), visibleRegistrations(actor)))
    .orderBy(asc(registration.askedAt))
    .limit(most)
  return rows.map((row) => ({ ...row, kind: 'registration', wait: 'decideRegistration', due: null }))
}
