import {
  and,
  between,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { decision, request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { visibleActions } from '../actions/visibility'
import { heldActivityStatuses } from '../activities/status'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import type { Sortable } from '../paging'
import { visiblePeople } from '../people/visibility'
import { visibleRequests } from '../requests/visibility'
import { achievedResultStatuses } from '../results/status'
import { visibleResults } from '../results/visibility'
import { completedSeat } from '../rosters/completed-seat'
import { visibleSeats } from '../rosters/visibility'
import { type MeasureKey, measures, scopesOf } from './measures'
import { type Scope, unknown } from './scope'

/*
 * The rows that a figure counts: the one place that says which they are. The number is how many rows this gives back
 * and the list is the rows themselves, so the two can't differ.
 */

type Asked = { actor: Actor; measure: MeasureKey; scope: Scope }

/** A select that can still be put in an order and cut. */
interface Rows extends SQLWrapper, PromiseLike<unknown[]> {
  orderBy(...columns: SQL[]): Rows
  limit(rows: number): Rows
}

/** A select of the rows behind a figure, to which a page adds its condition, order and limit. */
export type RowsBehind = {
  /** All of them, or those that also meet a condition. */
  select: (more?: SQL, sortValue?: SQL) => Rows
  /** What tells two rows of one place in an order apart, as a number. */
  id: Sortable
  sorts: Record<string, Sortable>
  defaultSort: string
}

/**
 * The rows behind a figure, among those that exist for the actor. Throws `not_found` for a scope that the figure
 * can't be narrowed to.
 */
export function rowsBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { rows } = measures[asked.measure]
  for (const [part, value] of Object.entries(asked.scope))
    if (value !== undefined && !scopesOf[rows].includes(part as keyof Scope)) throw notFound()
  return kinds[rows](db, asked)
}

const kinds = {
  people: peopleBehind,
  seats: seatsBehind,
  days: daysBehind,
  entries: entriesBehind,
  experts: expertsBehind,
  deployments: deploymentsBehind,
  workedDays: workedDaysBehind,
  activities: activitiesBehind,
  actions: actionsBehind,
  requests: requestsBehind,
  results: resultsBehind,
}

const none = sql<string | null>`null`
const starts = sql`coalesce(${activity.startsOn}, 'infinity'::date)`
const yearOf = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const
const ofCase = (scope: Scope) =>
  and(
    scope.region ? eq(action.regionCode, scope.region) : undefined,
    scope.country ? eq(action.countryCode, scope.country) : undefined,
  )
/**
 * What belongs to an Action, on a column that holds its id: known to be one, so that the way over indexes is seen to be
 * short. Where there may be many, they are looked for first, once, and lead to what belongs to them.
 */
const inActions = (column: Sortable, scope: Scope) => {
  const where = ofCase(scope)
  return and(
    scope.action
      ? sql`${column} = (select ${action.id} from ${action} where ${action.reference} = ${scope.action})`
      : undefined,
    where ? sql`${column} = any(array(select ${action.id} from ${action} where ${where}))` : undefined,
  )
}

/** The activities of a scope: an activity counts when it was held (brief, "What is reported"). */
const activitiesOf = (actor: Actor, scope: Scope, held = scope.activity === undefined) =>
  and(
    visibleActivities(actor),
    scope.activity === undefined ? undefined : eq(activity.id, scope.activity),
    held ? inArray(activity.status, [...heldActivityStatuses]) : undefined,
    scope.year === undefined ? undefined : between(activity.startsOn, ...yearOf(scope.year)),
    inActions(activity.actionId, scope),
  )

const roles = { speakers: 'speaker', organisers: 'organiser', observers: 'observer' } as const

/** What a seat must be, as a condition on `participation` joined with `activity`. */
function seatsOf({ actor, measure, scope }: Asked) {
  const role = Object.hasOwn(roles, measure) ? roles[measure as keyof typeof roles] : 'trainee'
  return and(
    activitiesOf(actor, scope),
    measure === 'seats' || measure === 'attendances' ? undefined : eq(participation.role, role),
    scope.person === undefined ? undefined : eq(participation.personId, scope.person),
    measure === 'completers' || measure === 'completions' ? completedSeat() : undefined,
    measure === 'scored'
      ? and(isNotNull(participation.scoreBefore), isNotNull(participation.scoreAfter))
      : undefined,
  )
}

const workplace = eq(institution.id, sql`coalesce(${participation.institutionId}, ${person.institutionId})`)
const is = (column: SQL | typeof institution.kind, value: string | undefined) =>
  value === undefined ? undefined : value === unknown ? sql`${column} is null` : sql`${column} = ${value}`

const seatsFrom = sql`${participation} join ${activity} on ${activity.id} = ${participation.activityId}`

/**
 * Somebody's latest seat among those that are counted says what institution she comes from. Her few seats are sorted:
 * by the bare column everybody's would be walked through from the last one back.
 */
const fromLatestSeat = (asked: Asked, column: SQL) =>
  sql`(select ${column} from ${seatsFrom} left join ${institution} on ${workplace}
    where ${participation.personId} = ${person.id} and ${seatsOf(asked)} order by ${participation.id} + 0 desc limit 1)`

/** Of what kind the institution of a person is, and which country she comes from, by what counts her. */
export const kindOf = (asked: Asked) =>
  sql<typeof institution.$inferSelect.kind | null>`${fromLatestSeat(asked, sql`${institution.kind}`)}`
export const countryOf = (asked: Asked) =>
  sql<
    string | null
  >`coalesce(${person.countryCode}, ${fromLatestSeat(asked, sql`${institution.countryCode}`)})`

function peopleBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, measure, scope } = asked
  const where = and(
    isNull(person.mergedIntoId),
    sql`${person.id} in (select ${participation.personId} from ${seatsFrom} where ${seatsOf(asked)})`,
    measure === 'women' ? eq(person.gender, 'female') : undefined,
    scope.gender ? eq(person.gender, scope.gender) : undefined,
    scope.institutionKind ? is(kindOf(asked), scope.institutionKind) : undefined,
    scope.from ? is(countryOf(asked), scope.from) : undefined,
  )
  return {
    id: person.id,
    ...named(actor, { name: person.nameKey }, sql`${person.id}`),
    select: (more, sortValue = none) =>
      db
        .select({
          id: person.id,
          personId: person.id,
          givenNames: person.givenNames,
          familyNames: person.familyNames,
          gender: person.gender,
          institution: institution.name,
          institutionKind: kindOf(asked),
          countryCode: countryOf(asked),
          seats: sql<number>`(select count(*)::int from ${seatsFrom} where ${participation.personId} = ${person.id} and ${seatsOf(asked)})`,
          readable: truth(visiblePeople(actor)),
          sortValue,
        })
        .from(person)
        .leftJoin(institution, eq(institution.id, person.institutionId))
        .where(and(where, more))
        .$dynamic(),
  }
}

const truth = (condition: SQL | undefined) => sql<boolean>`${condition ?? sql`true`}`

/** Names in their order for who reads all of them; for others an order that says nothing about names. */
const named = (actor: Actor, sorts: Record<string, Sortable>, other: Sortable) =>
  visibleSeats(actor) === undefined
    ? { sorts, defaultSort: Object.keys(sorts)[0] as string }
    : { sorts: { number: other }, defaultSort: 'number' }

const country = sql<string | null>`coalesce(${person.countryCode}, ${institution.countryCode})`
const seatColumns = (actor: Actor) => ({
  id: participation.id,
  personId: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  gender: person.gender,
  institution: institution.name,
  institutionKind: institution.kind,
  countryCode: country,
  role: participation.role,
  ...activityColumns,
  readable: truth(visibleSeats(actor)),
})
const activityColumns = {
  activityId: activity.id,
  title: activity.title,
  startsOn: activity.startsOn,
  action: action.name,
  actionReference: action.reference,
}
const whoSitsThere = (scope: Scope) =>
  and(
    isNull(person.mergedIntoId),
    scope.gender ? eq(person.gender, scope.gender) : undefined,
    is(institution.kind, scope.institutionKind),
    is(country, scope.from),
  )

function seatsBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, scope } = asked
  return {
    id: participation.id,
    ...named(actor, { name: person.nameKey, starts }, sql`${participation.id}`),
    select: (more, sortValue = none) =>
      db
        .select({
          ...seatColumns(actor),
          days: sql<number>`(select count(*)::int from ${attendance} where ${attendance.participationId} = ${participation.id})`,
          completed: completedSeat(),
          scoreBefore: participation.scoreBefore,
          scoreAfter: participation.scoreAfter,
          sortValue,
        })
        .from(participation)
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, participation.personId))
        .leftJoin(institution, workplace)
        .where(and(seatsOf(asked), whoSitsThere(scope), more))
        .$dynamic(),
  }
}

function daysBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, scope } = asked
  return {
    id: participation.id,
    sorts: { day: attendance.day },
    defaultSort: 'day',
    select: (more, sortValue = none) =>
      db
        .select({ ...seatColumns(actor), day: attendance.day, sortValue })
        .from(attendance)
        .innerJoin(participation, eq(participation.id, attendance.participationId))
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, participation.personId))
        .leftJoin(institution, workplace)
        .where(
          and(
            seatsOf(asked),
            whoSitsThere(scope),
            scope.day ? eq(attendance.day, scope.day) : undefined,
            more,
          ),
        )
        .$dynamic(),
  }
}

/** One row for each of those who are counted without a name, women first, then men, then others. */
const entry = {
  id: sql<number>`(${headcount.id}::float8 * 100000000 + entry.n)`,
  gender: sql<'female' | 'male' | 'other' | null>`case
    when entry.n <= coalesce(${headcount.women}, 0) then 'female'
    when entry.n <= coalesce(${headcount.women}, 0) + coalesce(${headcount.men}, 0) then 'male'
    when entry.n <= coalesce(${headcount.women}, 0) + coalesce(${headcount.men}, 0) + coalesce(${headcount.other}, 0) then 'other'
  end`,
}

function entriesBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  return {
    id: entry.id,
    sorts: { starts },
    defaultSort: '-starts',
    select: (more, sortValue = none) =>
      db
        .select({ id: entry.id, gender: entry.gender, note: headcount.note, ...activityColumns, sortValue })
        .from(headcount)
        .innerJoin(activity, eq(activity.id, headcount.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(sql`generate_series(1, ${headcount.total}) as entry(n)`, sql`true`)
        .where(
          and(
            activitiesOf(actor, scope),
            scope.gender
              ? scope.gender === 'not_said'
                ? sql`${entry.gender} is null`
                : sql`${entry.gender} = ${scope.gender}`
              : undefined,
            more,
          ),
        )
        .$dynamic(),
  }
}

const deploymentsFrom = sql`${deployment} join ${activity} on ${activity.id} = ${deployment.activityId}`

function expertsBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const lent = activitiesOf(actor, scope)
  return {
    id: person.id,
    sorts: { name: person.nameKey },
    defaultSort: 'name',
    select: (more, sortValue = none) =>
      db
        .select({
          id: person.id,
          personId: person.id,
          givenNames: person.givenNames,
          familyNames: person.familyNames,
          institution: institution.name,
          countryCode: person.countryCode,
          seats: sql<number>`(select count(*)::int from ${deploymentsFrom} where ${deployment.personId} = ${person.id} and ${lent})`,
          sortValue,
        })
        .from(person)
        .leftJoin(institution, eq(institution.id, person.institutionId))
        .where(
          and(
            isNull(person.mergedIntoId),
            sql`${person.id} in (select ${deployment.personId} from ${deploymentsFrom} where ${lent})`,
            more,
          ),
        )
        .$dynamic(),
  }
}

const deploymentColumns = {
  id: deployment.id,
  personId: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  institution: institution.name,
  ...activityColumns,
}
const deploymentsOf = ({ actor, scope }: Asked) =>
  and(
    activitiesOf(actor, scope),
    isNull(person.mergedIntoId),
    scope.person === undefined ? undefined : eq(deployment.personId, scope.person),
  )

function deploymentsBehind(db: Db | Tx, asked: Asked): RowsBehind {
  return {
    id: deployment.id,
    sorts: { name: person.nameKey, starts },
    defaultSort: 'name',
    select: (more, sortValue = none) =>
      db
        .select({ ...deploymentColumns, days: deployment.daysWorked, sortValue })
        .from(deployment)
        .innerJoin(activity, eq(activity.id, deployment.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, deployment.personId))
        .leftJoin(institution, eq(institution.id, deployment.institutionId))
        .where(and(deploymentsOf(asked), more))
        .$dynamic(),
  }
}

const worked = sql<number>`(${deployment.id}::float8 * 1000 + worked.n)`

/** One row for each day that an expert worked: which days of the calendar they were is not recorded. */
function workedDaysBehind(db: Db | Tx, asked: Asked): RowsBehind {
  return {
    id: worked,
    sorts: { name: person.nameKey, starts },
    defaultSort: 'name',
    select: (more, sortValue = none) =>
      db
        .select({ ...deploymentColumns, id: worked, nth: sql<number>`worked.n`, sortValue })
        .from(deployment)
        .innerJoin(activity, eq(activity.id, deployment.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, deployment.personId))
        .leftJoin(institution, eq(institution.id, deployment.institutionId))
        .innerJoin(sql`generate_series(1, ${deployment.daysWorked}) as worked(n)`, sql`true`)
        .where(and(deploymentsOf(asked), more))
        .$dynamic(),
  }
}

function activitiesBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const where = and(
    activitiesOf(actor, scope, measure === 'activitiesHeld'),
    ne(activity.status, 'cancelled'),
  )
  return {
    id: activity.id,
    sorts: { starts, title: activity.title },
    defaultSort: '-starts',
    select: (more, sortValue = none) =>
      db
        .select({
          id: activity.id,
          number: activity.number,
          ...activityColumns,
          status: activity.status,
          countryCode: activity.countryCode,
          sortValue,
        })
        .from(activity)
        .innerJoin(action, eq(action.id, activity.actionId))
        .where(and(where, more))
        .$dynamic(),
  }
}

function actionsBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const began = sql`coalesce(${action.startsOn}, 'infinity'::date)`
  return {
    id: action.id,
    sorts: { starts: began, title: action.name },
    defaultSort: '-starts',
    select: (more, sortValue = none) =>
      db
        .select({
          id: action.id,
          reference: action.reference,
          title: action.name,
          startsOn: action.startsOn,
          status: action.status,
          countryCode: action.countryCode,
          sortValue,
        })
        .from(action)
        .where(
          and(
            visibleActions(actor),
            ne(action.status, 'cancelled'),
            scope.year === undefined ? undefined : between(action.startsOn, ...yearOf(scope.year)),
            ofCase(scope),
            more,
          ),
        )
        .$dynamic(),
  }
}

function requestsBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const decided = sql`${decision.requestId} = ${request.id} and ${decision.outcome} in ('approved', 'declined', 'referred')`
  const inYear = scope.year === undefined ? undefined : yearOf(scope.year)
  return {
    id: request.id,
    sorts: { received: request.receivedOn, title: request.title },
    defaultSort: '-received',
    select: (more, sortValue = none) =>
      db
        .select({
          id: request.id,
          reference: request.reference,
          title: request.title,
          startsOn: request.receivedOn,
          decidedOn: sql<
            string | null
          >`(select max(${decision.decidedOn})::text from ${decision} where ${decided})`,
          status: request.status,
          institution: institution.name,
          countryCode: request.countryCode,
          sortValue,
        })
        .from(request)
        .innerJoin(institution, eq(institution.id, request.institutionId))
        .where(
          and(
            visibleRequests(actor),
            // An authority sees its own drafts, which nobody has received yet.
            ne(request.status, 'draft'),
            measure === 'requestsDecided'
              ? sql`exists (select 1 from ${decision} where ${decided}${inYear ? sql` and ${between(decision.decidedOn, ...inYear)}` : sql``})`
              : inYear
                ? between(request.receivedOn, ...inYear)
                : undefined,
            scope.action ? inActions(request.actionId, { action: scope.action }) : undefined,
            scope.region ? eq(request.regionCode, scope.region) : undefined,
            scope.country ? eq(request.countryCode, scope.country) : undefined,
            more,
          ),
        )
        .$dynamic(),
  }
}

function resultsBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const { year } = scope
  const inYear =
    year === undefined
      ? undefined
      : sql`${result.id} in (select ${event.entityId} from ${event} where ${and(
          eq(event.entity, 'result'),
          sql`${event.verb} in ('validate', 'adopt')`,
          gte(event.at, new Date(`${year}-01-01T00:00:00Z`)),
          lt(event.at, new Date(`${year + 1}-01-01T00:00:00Z`)),
        )})`
  return {
    id: result.id,
    sorts: { title: result.title, updated: result.updatedAt },
    defaultSort: 'title',
    select: (more, sortValue = none) =>
      db
        .select({
          id: result.id,
          reference: result.reference,
          title: result.title,
          kind: result.kind,
          status: result.status,
          action: action.name,
          actionReference: action.reference,
          sortValue,
        })
        .from(result)
        .innerJoin(action, eq(action.id, result.actionId))
        .where(
          and(
            visibleResults(actor),
            measure === 'resultsAchieved'
              ? inArray(result.status, [...achievedResultStatuses])
              : ne(result.status, 'dropped'),
            inYear,
            scope.activity === undefined ? undefined : eq(result.activityId, scope.activity),
            inActions(result.actionId, scope),
            more,
          ),
        )
        .$dynamic(),
  }
}
