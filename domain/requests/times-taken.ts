import { and, between, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { RequestStatus } from '@/db/enums'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { decision, opinion, request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { inActions } from '../counting/rows/conditions'
import type { Scope } from '../counting/scope'
import { type Spread, spreadOf } from '../counting/spread'
import { addDays } from '../deadlines'
import { theProgramme } from '../reference'
import { requestDeadlines, type Times } from './due'
import { answeringStatuses } from './status'
import { visibleRequests } from './visibility'

/** A step of a request that may take only so long (brief, "Times to keep"). */
const timedSteps = ['acknowledge', 'screen', 'opinion', 'decide'] as const
export type TimedStep = (typeof timedSteps)[number]

export type TimeTaken = {
  step: TimedStep
  /** How many days it may take: of work for all but the decision; null where each has a day of its own. */
  limit: number | null
  /** The calendar days of those done in the period: from submission, for opinions from the day they were asked. */
  took: Spread
  /** How many had to be done by a day of the period that is over. */
  due: number
  /** Of them, how many were done by that day. */
  kept: number
}

/** A step of one request or opinion; days as YYYY-MM-DD. */
type Step = {
  step: TimedStep
  from: string
  by: string
  done: string | null
  /** Whether it waits for the programme: else, where it isn't done, nothing is due. */
  open: boolean
}

/** Of what exists for the actor: of an Action, a country, a region. */
type About = Pick<Scope, 'action' | 'country' | 'region'>

/**
 * What each step of the requests of a scope took, and how many deadlines were kept, in a period of days (YYYY-MM-DD,
 * both included); of all times without one. `today` ends it: what is due later is not due yet. While an authority owes
 * an answer, or a request is deferred or withdrawn, nothing is due of the programme.
 */
export async function timesTaken(
  db: Db,
  actor: Actor,
  scope: About,
  { period, today }: { period: readonly [string, string] | null; today: string },
): Promise<TimeTaken[]> {
  const { settings } = await theProgramme(db)
  const steps = [
    ...(await stepsOfRequests(db, actor, scope, period, settings)),
    ...(await stepsOfOpinions(db, actor, scope, period)),
  ]
  const within = (day: string) => period === null || (day >= period[0] && day <= period[1])
  const limits = {
    acknowledge: settings.acknowledgeWorkingDays,
    screen: settings.screeningWorkingDays,
    opinion: null,
    decide: settings.decisionDays,
  }
  return timedSteps.map((step) => {
    const mine = steps.filter((one) => one.step === step)
    const done = mine.flatMap((one) => (one.done && within(one.done) ? [{ ...one, done: one.done }] : []))
    const due = mine.filter((one) => within(one.by) && one.by < today && (one.done !== null || one.open))
    return {
      step,
      limit: limits[step],
      took: spreadOf(done.map((one) => daysFrom(one.from, one.done))),
      due: due.length,
      kept: due.filter((one) => one.done !== null && one.done <= one.by).length,
    }
  })
}

/** When a request first reached a status, as a day. */
const reached = (
  status: string,
) => sql`(select min((${event.at} at time zone 'UTC')::date)::text from ${event}
  where ${event.entity} = 'request' and ${event.entityId} = ${request.id} and ${event.toStatus} = ${status})`

const final = sql`${decision.requestId} = ${request.id} and ${decision.outcome} in ('approved', 'declined', 'referred')`

const ofScope = (actor: Actor, { action, country, region }: About) =>
  and(
    visibleRequests(actor),
    ne(request.status, 'draft'),
    action ? inActions(request.actionId, { action }) : undefined,
    country ? eq(request.countryCode, country) : undefined,
    region ? eq(request.regionCode, region) : undefined,
  )

/** Longer before a period nothing was submitted that falls due in it. */
const longest = 400

async function stepsOfRequests(
  db: Db,
  actor: Actor,
  scope: About,
  period: readonly [string, string] | null,
  times: Times,
): Promise<Step[]> {
  const decided = period
    ? sql`${final} and ${decision.decidedOn} between ${period[0]} and ${period[1]}`
    : final
  const rows = await db
    .select({
      from: sql<string>`(${request.submittedAt} at time zone 'UTC')::date::text`,
      submittedAt: request.submittedAt,
      pausedDays: request.pausedDays,
      status: request.status,
      acknowledged: sql<string | null>`${reached('screening')}`,
      screened: sql<string | null>`${reached('consultation')}`,
      decided: sql<
        string | null
      >`coalesce((select min(${decision.decidedOn})::text from ${decision} where ${decided}),
        (select min(${decision.decidedOn})::text from ${decision} where ${final}))`,
    })
    .from(request)
    // A select from one table would write its columns without the table, and the subqueries take "id" for their own.
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(
      and(
        ofScope(actor, scope),
        isNotNull(request.submittedAt),
        period
          ? or(
              between(
                request.submittedAt,
                new Date(`${addDays(period[0], -longest)}T00:00:00Z`),
                new Date(`${addDays(period[1], 1)}T00:00:00Z`),
              ),
              sql`exists (select 1 from ${decision} where ${decided})`,
            )
          : undefined,
      ),
    )
  return rows.flatMap(
    ({ from, submittedAt, pausedDays, status, acknowledged, screened, decided }): Step[] => {
      const by = requestDeadlines({ submittedAt: submittedAt as Date, pausedDays }, times)
      const isOne = (...open: RequestStatus[]) => open.includes(status)
      return [
        { step: 'acknowledge', from, by: by.acknowledge, done: acknowledged, open: isOne('submitted') },
        { step: 'screen', from, by: by.screen, done: screened, open: isOne('submitted', 'screening') },
        {
          step: 'decide',
          from,
          by: by.decide,
          done: decided,
          open: isOne('submitted', 'screening', 'consultation'),
        },
      ]
    },
  )
}

async function stepsOfOpinions(
  db: Db,
  actor: Actor,
  scope: About,
  period: readonly [string, string] | null,
): Promise<Step[]> {
  const answered = sql<string | null>`(${opinion.answeredAt} at time zone 'UTC')::date::text`
  const rows = await db
    .select({
      from: sql<string>`(${opinion.askedAt} at time zone 'UTC')::date::text`,
      by: opinion.dueOn,
      done: answered,
      status: request.status,
    })
    .from(opinion)
    .innerJoin(request, eq(request.id, opinion.requestId))
    .where(
      and(
        ofScope(actor, scope),
        period
          ? or(
              between(opinion.dueOn, ...period),
              between(sql`(${opinion.answeredAt} at time zone 'UTC')::date`, ...period),
            )
          : undefined,
      ),
    )
  return rows.map(({ status, ...row }) => ({
    ...row,
    step: 'opinion',
    open: answeringStatuses.some((one) => one === status),
  }))
}

/** Calendar days from one day to another; what was logged after it had happened took none. */
const daysFrom = (first: string, last: string) =>
  Math.max(0, Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000))
