import { and, asc, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type ActionStatus, actionStatuses } from '@/db/enums'
import {
  action,
  actionArea,
  actionCountry,
  actionPartner,
  actionPlan,
  actionTeam,
  quotedFigure,
} from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { thematicArea } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
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
import { openActionStatuses } from './status'
import { actionSubject, visibleActions } from './visibility'

export type ActionListQuery = ListQuery & {
  /** A status, or "open" for what is neither closed nor cancelled. */
  status?: string
  region?: string
  country?: string
  /** The code of a thematic area. */
  area?: string
  year?: string
  mine?: string
}

/** Actions without dates come last. */
const starts = sql`coalesce(${action.startsOn}, 'infinity'::date)`

/** The orders that the list of Actions offers. */
export const actionSorts = { starts, name: action.name } satisfies Record<string, Sortable>

const columns = {
  id: action.id,
  reference: action.reference,
  name: action.name,
  status: action.status,
  countryCode: action.countryCode,
  regionCode: action.regionCode,
  startsOn: action.startsOn,
  endsOn: action.endsOn,
  lead: user.name,
  activities: sql<number>`(select count(*)::int from ${activity} where ${activity.actionId} = ${action.id} and ${activity.status} <> 'cancelled')`,
  held: sql<number>`(select count(*)::int from ${activity} where ${activity.actionId} = ${action.id} and ${activity.status} in ('held', 'reported'))`,
}

export type ActionRow = {
  id: number
  reference: string
  name: string
  status: ActionStatus
  countryCode: string | null
  regionCode: string
  startsOn: string | null
  endsOn: string | null
  lead: string | null
  /** Activities that are not cancelled, and how many of them were held. */
  activities: number
  held: number
}

/** A page of the Actions that exist for the actor. */
export async function listActions(db: Db, actor: Actor, query: ActionListQuery): Promise<Page<ActionRow>> {
  const where = and(visibleActions(actor), ...filters(actor, query))
  return keysetPage({
    query,
    id: action.id,
    sorts: actionSorts,
    defaultSort: '-starts',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...columns, sortValue })
        .from(action)
        .leftJoin(user, eq(user.id, action.leadId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: action.id }).from(action).where(where).limit(limit)),
  })
}

function filters(actor: Actor, asked: ActionListQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const status = actionStatuses.find((known) => known === query.status)
  const year = /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : null
  return [
    query.status === 'open' ? inArray(action.status, [...openActionStatuses]) : undefined,
    status ? eq(action.status, status) : undefined,
    query.region ? eq(action.regionCode, query.region) : undefined,
    query.country ? eq(action.countryCode, query.country) : undefined,
    query.area
      ? sql`${action.id} in (select ${actionArea.actionId} from ${actionArea}
          join ${thematicArea} on ${thematicArea.id} = ${actionArea.areaId} where ${thematicArea.code} = ${query.area})`
      : undefined,
    year ? and(gte(action.startsOn, `${year}-01-01`), lt(action.startsOn, `${year + 1}-01-01`)) : undefined,
    query.mine
      ? or(
          eq(action.leadId, actor.id),
          sql`${action.id} in (select ${actionTeam.actionId} from ${actionTeam} where ${actionTeam.userId} = ${actor.id})`,
        )
      : undefined,
    containsWords(action.search, query.q),
  ]
}

/**
 * An Action, by its reference or its id, with all that its page shows. Throws `not_found` when it does not exist for
 * the actor. Money is for staff: others get null (brief, "Roles").
 */
export async function getAction(db: Db, actor: Actor, which: string | { id: number }) {
  const [found] = await db
    .select({ action, lead: user.name })
    .from(action)
    .leftJoin(user, eq(user.id, action.leadId))
    .where(
      and(
        typeof which === 'string' ? eq(action.reference, which) : eq(action.id, which.id),
        visibleActions(actor),
      ),
    )
  if (!found) throw notFound()
  const { id } = found.action
  return {
    ...found.action,
    budget: isStaff(actor) ? found.action.budget : null,
    lead: found.lead,
    predecessor: await predecessorOf(db, actor, found.action.predecessorId),
    successors: await db
      .select({ reference: action.reference, name: action.name })
      .from(action)
      .where(and(eq(action.predecessorId, id), visibleActions(actor))),
    requests: await db
      .select({
        reference: request.reference,
        title: request.title,
        receivedOn: request.receivedOn,
        institution: institution.name,
      })
      .from(request)
      .innerJoin(institution, eq(institution.id, request.institutionId))
      .where(eq(request.actionId, id))
      .orderBy(asc(request.receivedOn)),
    team: await db
      .select({ id: user.id, name: user.name })
      .from(actionTeam)
      .innerJoin(user, eq(user.id, actionTeam.userId))
      .where(eq(actionTeam.actionId, id))
      .orderBy(asc(user.name)),
    areas: await db
      .select({ id: thematicArea.id, labels: thematicArea.labels })
      .from(actionArea)
      .innerJoin(thematicArea, eq(thematicArea.id, actionArea.areaId))
      .where(eq(actionArea.actionId, id))
      .orderBy(asc(thematicArea.position)),
    partners: await db
      .select({ id: institution.id, name: institution.name })
      .from(actionPartner)
      .innerJoin(institution, eq(institution.id, actionPartner.institutionId))
      .where(eq(actionPartner.actionId, id))
      .orderBy(asc(institution.name)),
    countries: await db
      .select({ code: actionCountry.countryCode, role: actionCountry.role })
      .from(actionCountry)
      .where(eq(actionCountry.actionId, id))
      .orderBy(asc(actionCountry.countryCode)),
    activities: await activitiesOf(db, id),
    plans: await db
      .select({
        number: actionPlan.number,
        reason: isStaff(actor) ? actionPlan.reason : sql<null>`null`,
        activities: actionPlan.activities,
        madeBy: user.name,
        madeAt: actionPlan.madeAt,
      })
      .from(actionPlan)
      .leftJoin(user, eq(user.id, actionPlan.madeBy))
      .where(eq(actionPlan.actionId, id))
      .orderBy(desc(actionPlan.number)),
    quoted: await db
      .select()
      .from(quotedFigure)
      .where(eq(quotedFigure.actionId, id))
      .orderBy(asc(quotedFigure.id)),
    documents: await documentsOf(db, actor, 'action', id),
    subject: await actionSubject(db, found.action),
  }
}
export type ActionRecord = Awaited<ReturnType<typeof getAction>>

async function predecessorOf(db: Db, actor: Actor, id: number | null) {
  if (id === null) return null
  const [row] = await db
    .select({ reference: action.reference, name: action.name })
    .from(action)
    .where(and(eq(action.id, id), visibleActions(actor)))
  return row ?? null
}

/** The activities of an Action in the order in which they happen, with their trainees: unique people of each. */
export const activitiesOf = (db: Db, actionId: number) =>
  db
    .select({
      id: activity.id,
      number: activity.number,
      kind: activity.kind,
      title: activity.title,
      status: activity.status,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      place: activity.place,
      countryCode: activity.countryCode,
      // A join gives columns their table: in a select from one table the subquery would take "id" for its own.
      trainees: sql<number>`(select count(*)::int from ${participation} where ${participation.activityId} = ${activity.id} and ${participation.role} = 'trainee')`,
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(eq(activity.actionId, actionId))
    .orderBy(sql`coalesce(${activity.startsOn}, 'infinity'::date)`, asc(activity.id))
export type ActivityOfAction = Awaited<ReturnType<typeof activitiesOf>>[number]

/** The Actions that an actor may choose from, by name: as predecessor, or to join a request to. */
export const actionsToChoose = (db: Db, actor: Actor) =>
  db
    .select({ id: action.id, reference: action.reference, name: action.name, status: action.status })
    .from(action)
    .where(visibleActions(actor))
    .orderBy(asc(action.name))
    .limit(500)
