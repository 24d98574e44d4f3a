import { and, asc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import {
  type ActivityKind,
  type ActivityStatus,
  activityKinds,
  activityModes,
  activityStatuses,
} from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { result } from '@/db/schema/result'
import { inVisibleActions } from '../actions/visibility'
import { type Actor, isStaff } from '../actor'
import { documentsOf } from '../documents/queries'
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
import { heldActivityStatuses, openActivityStatuses } from './status'
import { activitySubject, visibleActivities } from './visibility'

export type ActivityListQuery = ListQuery & {
  /** A status, "open" for what is to come, or "happened" for held or reported. */
  status?: string
  kind?: string
  mode?: string
  region?: string
  country?: string
  year?: string
}

/** Activities without dates come last. */
const starts = sql`coalesce(${activity.startsOn}, 'infinity'::date)`

/** The orders that the list of activities offers. */
export const activitySorts = { starts, title: activity.title } satisfies Record<string, Sortable>

const columns = {
  id: activity.id,
  number: activity.number,
  title: activity.title,
  kind: activity.kind,
  status: activity.status,
  startsOn: activity.startsOn,
  endsOn: activity.endsOn,
  place: activity.place,
  countryCode: activity.countryCode,
  action: { reference: action.reference, name: action.name },
  trainees: sql<number>`(select count(*)::int from ${participation} where ${participation.activityId} = ${activity.id} and ${participation.role} = 'trainee')`,
}

export type ActivityRow = {
  id: number
  number: string
  title: string
  kind: ActivityKind
  status: ActivityStatus
  startsOn: string | null
  endsOn: string | null
  place: string | null
  countryCode: string | null
  action: { reference: string; name: string }
  /** Unique people: on one activity a trainee has one seat. */
  trainees: number
}

/** A page of the activities that exist for the actor. */
export async function listActivities(
  db: Db,
  actor: Actor,
  query: ActivityListQuery,
): Promise<Page<ActivityRow>> {
  const where = and(inVisibleActions(actor, activity.actionId), ...filters(query))
  return keysetPage({
    query,
    id: activity.id,
    sorts: activitySorts,
    defaultSort: '-starts',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...columns, sortValue })
        .from(activity)
        .innerJoin(action, eq(action.id, activity.actionId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: activity.id }).from(activity).where(where).limit(limit)),
  })
}

function filters(asked: ActivityListQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const status = activityStatuses.find((known) => known === query.status)
  const kind = activityKinds.find((known) => known === query.kind)
  const mode = activityModes.find((known) => known === query.mode)
  const year = /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : null
  return [
    query.status === 'open' ? inArray(activity.status, [...openActivityStatuses]) : undefined,
    query.status === 'happened' ? inArray(activity.status, [...heldActivityStatuses]) : undefined,
    status ? eq(activity.status, status) : undefined,
    kind ? eq(activity.kind, kind) : undefined,
    mode ? eq(activity.mode, mode) : undefined,
    query.region
      ? sql`${activity.actionId} = any(array(select ${action.id} from ${action} where ${action.regionCode} = ${query.region}))`
      : undefined,
    query.country ? eq(activity.countryCode, query.country) : undefined,
    year
      ? and(gte(activity.startsOn, `${year}-01-01`), lt(activity.startsOn, `${year + 1}-01-01`))
      : undefined,
    containsWords(activity.search, query.q),
  ]
}

/**
 * An activity with all that its page shows. Throws `not_found` when it does not exist for the actor. Costs are for
 * staff: others get null (brief, "Roles").
 */
export async function getActivity(db: Db, actor: Actor, id: number, now: Date) {
  const [found] = await db
    .select({
      activity,
      action: {
        id: action.id,
        reference: action.reference,
        name: action.name,
        status: action.status,
        countryCode: action.countryCode,
        regionCode: action.regionCode,
      },
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(activity.id, id), visibleActivities(actor)))
  if (!found) throw notFound()
  const staff = isStaff(actor)
  return {
    ...found.activity,
    plannedCost: staff ? found.activity.plannedCost : null,
    actualCost: staff ? found.activity.actualCost : null,
    action: found.action,
    experts: await expertsOf(db, id),
    headcounts: await db
      .select()
      .from(headcount)
      .where(eq(headcount.activityId, id))
      .orderBy(asc(headcount.id)),
    results: await db
      .select({ reference: result.reference, title: result.title, status: result.status })
      .from(result)
      .where(eq(result.activityId, id))
      .orderBy(asc(result.id)),
    documents: await documentsOf(db, actor, 'activity', id),
    subject: await activitySubject(db, found.activity, now),
  }
}
export type ActivityRecord = Awaited<ReturnType<typeof getActivity>>

const expertsOf = (db: Db, activityId: number) =>
  db
    .select({
      deploymentId: deployment.id,
      personId: person.id,
      name: sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`,
      administration: institution.name,
      countryCode: institution.countryCode,
      daysPlanned: deployment.daysPlanned,
      daysWorked: deployment.daysWorked,
    })
    .from(deployment)
    .innerJoin(person, eq(person.id, deployment.personId))
    .leftJoin(institution, eq(institution.id, deployment.institutionId))
    .where(eq(deployment.activityId, activityId))
    .orderBy(asc(person.nameKey))

/** The years in which activities start, newest first: what the lists offer to filter by. */
export async function activityYears(db: Db): Promise<number[]> {
  const [row] = await db
    .select({
      first: sql<number | null>`extract(year from min(${activity.startsOn}))::int`,
      last: sql<number | null>`extract(year from max(${activity.startsOn}))::int`,
    })
    .from(activity)
  if (!row?.first || !row.last) return []
  const { last } = row
  return Array.from({ length: last - row.first + 1 }, (_, index) => last - index)
}
