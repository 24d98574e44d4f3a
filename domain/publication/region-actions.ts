import { and, asc, between, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action, actionArea, actionCountry } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { thematicArea } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { visibleActions } from '../actions/visibility'
import { heldActivityStatuses } from '../activities/status'
import type { Actor } from '../actor'
import { inTime } from '../counting/rows/conditions'
import { achievedOn } from '../counting/rows/results'
import { achievedResultStatuses } from '../results/status'
import { publishedActionStatuses } from './queries'

/** An Action as a region's publication tells of it. */
export type RegionAction = Awaited<ReturnType<typeof actionsOfRegion>>[number]

/**
 * The Actions of a region that a publication tells of, among those that exist for the actor: endorsed and not cancelled, and of a year those that ran in it.
 * Each with who asked, the countries involved, its areas, how many of its activities were held, and its results that
 * are achieved; of a year those that were held and first achieved in it, as its figures count them.
 */
export async function actionsOfRegion(
  db: Db,
  actor: Actor,
  { region: regionCode, year }: { region: string; year?: number },
) {
  const ran =
    year === undefined
      ? undefined
      : and(
          lte(action.startsOn, `${year}-12-31`),
          or(isNull(action.endsOn), gte(action.endsOn, `${year}-01-01`)),
        )
  const which = and(
    eq(action.regionCode, regionCode),
    inArray(action.status, [...publishedActionStatuses]),
    visibleActions(actor),
    ran,
  )
  const actions = await db
    .select({
      id: action.id,
      reference: action.reference,
      name: action.name,
      countryCode: action.countryCode,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      yearsPublished: action.yearsPublished,
      context: action.context,
      objective: action.objective,
      expectedResult: action.expectedResult,
      mainAreaId: action.mainAreaId,
    })
    .from(action)
    .where(which)
    .orderBy(asc(action.startsOn), asc(action.id))
  const chosen = db.select({ id: action.id }).from(action).where(which)
  const held = await db
    .select({ actionId: activity.actionId, count: sql<number>`count(*)::int` })
    .from(activity)
    .where(
      and(
        inArray(activity.actionId, chosen),
        inArray(activity.status, [...heldActivityStatuses]),
        year === undefined ? undefined : between(activity.startsOn, `${year}-01-01`, `${year}-12-31`),
      ),
    )
    .groupBy(activity.actionId)
  const involved = await db
    .select({ actionId: actionCountry.actionId, code: actionCountry.countryCode })
    .from(actionCountry)
    .where(and(inArray(actionCountry.actionId, chosen), eq(actionCountry.role, 'involved')))
  const areas = await db
    .select({ actionId: actionArea.actionId, areaId: actionArea.areaId })
    .from(actionArea)
    .where(inArray(actionArea.actionId, chosen))
  const asked = await db
    .selectDistinct({ actionId: request.actionId, name: institution.name })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(inArray(request.actionId, chosen))
    .orderBy(asc(institution.name))
  const results = await db
    .select({ actionId: result.actionId, title: result.title, status: result.status })
    .from(result)
    .where(
      and(
        inArray(result.actionId, chosen),
        inArray(result.status, [...achievedResultStatuses]),
        inTime(achievedOn, { year }),
      ),
    )
    .orderBy(asc(result.id))
  const heldOf = byAction(held)
  const involvedOf = byAction(involved)
  const areasOf = byAction(areas)
  const askedOf = byAction(asked)
  const resultsOf = byAction(results)
  return actions.map((each) => ({
    ...each,
    held: heldOf(each.id)[0]?.count ?? 0,
    involved: involvedOf(each.id).map(({ code }) => code),
    areaIds: [
      ...new Set([
        ...(each.mainAreaId === null ? [] : [each.mainAreaId]),
        ...areasOf(each.id).map(({ areaId }) => areaId),
      ]),
    ],
    askedBy: askedOf(each.id).map(({ name }) => name),
    results: resultsOf(each.id).map(({ title, status }) => ({ title, status })),
  }))
}

/** Rows by the Action that they belong to. */
function byAction<Row extends { actionId: number | null }>(rows: Row[]) {
  const all = new Map<number | null, Row[]>()
  for (const row of rows) all.set(row.actionId, [...(all.get(row.actionId) ?? []), row])
  return (id: number) => all.get(id) ?? []
}

/** The thematic areas in their order, with those beneath them. */
export const areasInOrder = (db: Db) =>
  db.select().from(thematicArea).orderBy(asc(thematicArea.position), asc(thematicArea.id))

/** How many activities were held in each year in a region, in the order of years. */
export const heldByYear = (db: Db, actor: Actor, regionCode: string) => {
  const year = sql<number>`extract(year from ${activity.startsOn})::int`
  return db
    .select({ year, count: sql<number>`count(*)::int` })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        eq(action.regionCode, regionCode),
        inArray(activity.status, [...heldActivityStatuses]),
        visibleActions(actor),
      ),
    )
    .groupBy(year)
    .orderBy(year)
}
