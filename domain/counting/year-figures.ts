import { and, between, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { participation } from '@/db/schema/participation'
import { decision, request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { activityOfVisibleAction } from '../actions/visibility'
import { heldActivityStatuses } from '../activities/status'
import type { Actor } from '../actor'
import { visibleRequests } from '../requests/visibility'
import { visibleResults } from '../results/visibility'

export type YearFigures = {
  year: number
  requestsReceived: number
  /** Approved, declined or referred; a deferral decides nothing yet. */
  requestsDecided: number
  /** Held or reported; an activity belongs to the year in which it starts (brief, "What is reported"). */
  activitiesHeld: number
  /** People with a seat as trainee on those activities, each once. */
  trainees: number
  /** Seats as trainee on those activities. */
  participations: number
  /** Results that were validated or adopted in the year, each once. */
  results: number
}

/** The figures of a year, of what exists for the actor. */
export async function yearFigures(db: Db, actor: Actor, year: number): Promise<YearFigures> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const held = and(
    inArray(activity.status, [...heldActivityStatuses]),
    between(activity.startsOn, first, last),
    activityOfVisibleAction(actor),
  )
  const [requests] = await db
    .select({ received: sql<number>`count(*)::int` })
    .from(request)
    .where(and(between(request.receivedOn, first, last), visibleRequests(actor)))
  const [decided] = await db
    .select({ requests: sql<number>`count(distinct ${decision.requestId})::int` })
    .from(decision)
    .innerJoin(request, eq(request.id, decision.requestId))
    .where(
      and(
        between(decision.decidedOn, first, last),
        inArray(decision.outcome, ['approved', 'declined', 'referred']),
        visibleRequests(actor),
      ),
    )
  const [activities] = await db.select({ held: sql<number>`count(*)::int` }).from(activity).where(held)
  const [seats] = await db
    .select({
      trainees: sql<number>`count(distinct ${participation.personId})::int`,
      participations: sql<number>`count(*)::int`,
    })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .where(and(held, eq(participation.role, 'trainee')))
  const [results] = await db
    .select({ achieved: sql<number>`count(distinct ${result.id})::int` })
    .from(event)
    .innerJoin(result, eq(result.id, event.entityId))
    .where(
      and(
        eq(event.entity, 'result'),
        inArray(event.verb, ['validate', 'adopt']),
        gte(event.at, new Date(`${year}-01-01T00:00:00Z`)),
        lt(event.at, new Date(`${year + 1}-01-01T00:00:00Z`)),
        visibleResults(actor),
      ),
    )
  return {
    year,
    requestsReceived: requests?.received ?? 0,
    requestsDecided: decided?.requests ?? 0,
    activitiesHeld: activities?.held ?? 0,
    trainees: seats?.trainees ?? 0,
    participations: seats?.participations ?? 0,
    results: results?.achieved ?? 0,
  }
}

/** The years that have figures: from the first activity or request to the current one, newest first. */
export async function yearsWithFigures(db: Db, now: Date): Promise<number[]> {
  const [row] = await db.execute<{ first: number | null }>(
    sql`select extract(year from least((select min(${request.receivedOn}) from ${request}),
      (select min(${activity.startsOn}) from ${activity})))::int as first`,
  )
  const last = now.getUTCFullYear()
  const first = row?.first ?? last
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
