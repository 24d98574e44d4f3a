import { createHash } from 'node:crypto'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action, actionArea, actionCountry, actionPartner, actionTeam } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { programme, region, thematicArea } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { user } from '@/db/schema/user'
import { notFound } from '../errors'

/**
 * What a fiche says when it is sent to the authority: what the Action is for, who takes part, what is planned. It
 * holds neither costs nor what changes by itself (statuses, figures), and areas and the region in all languages, so
 * that it can be set again in each of them when the lists have long changed.
 */
export async function ficheContents(db: Db | Tx, actionId: number) {
  const [found] = await db
    .select({ action, lead: user.name, region: region.labels, programme: programme.fullName })
    .from(action)
    .innerJoin(region, eq(region.code, action.regionCode))
    .leftJoin(programme, eq(programme.id, 1))
    .leftJoin(user, eq(user.id, action.leadId))
    .where(eq(action.id, actionId))
  if (!found) throw notFound()
  const { reference, name, scope, countryCode, mainAreaId, startsOn, endsOn } = found.action
  const { context, objective, expectedResult } = found.action
  return {
    programme: found.programme,
    reference,
    name,
    scope,
    countryCode,
    region: found.region,
    startsOn,
    endsOn,
    context,
    objective,
    expectedResult,
    lead: found.lead,
    ...(await around(db, actionId, mainAreaId)),
    ...(await planned(db, actionId)),
  }
}
export type FicheContents = Awaited<ReturnType<typeof ficheContents>>

async function around(db: Db | Tx, actionId: number, mainAreaId: number | null) {
  const areas = await db
    .select({ id: thematicArea.id, labels: thematicArea.labels })
    .from(actionArea)
    .innerJoin(thematicArea, eq(thematicArea.id, actionArea.areaId))
    .where(eq(actionArea.actionId, actionId))
    .orderBy(asc(thematicArea.position), asc(thematicArea.id))
  return {
    areas: areas.map(({ id, labels }) => ({ labels, main: id === mainAreaId })),
    team: await db
      .select({ name: user.name })
      .from(actionTeam)
      .innerJoin(user, eq(user.id, actionTeam.userId))
      .where(eq(actionTeam.actionId, actionId))
      .orderBy(asc(user.name), asc(user.id)),
    requests: await db
      .select({ reference: request.reference, institution: institution.name })
      .from(request)
      .innerJoin(institution, eq(institution.id, request.institutionId))
      .where(eq(request.actionId, actionId))
      .orderBy(asc(request.id)),
    partners: await db
      .select({ name: institution.name })
      .from(actionPartner)
      .innerJoin(institution, eq(institution.id, actionPartner.institutionId))
      .where(eq(actionPartner.actionId, actionId))
      .orderBy(asc(institution.name), asc(institution.id)),
    countries: await db
      .select({ code: actionCountry.countryCode, role: actionCountry.role })
      .from(actionCountry)
      .where(eq(actionCountry.actionId, actionId))
      .orderBy(asc(actionCountry.role), asc(actionCountry.countryCode)),
  }
}

async function planned(db: Db | Tx, actionId: number) {
  return {
    activities: await db
      .select({
        number: activity.number,
        kind: activity.kind,
        title: activity.title,
        startsOn: activity.startsOn,
        endsOn: activity.endsOn,
        mode: activity.mode,
        place: activity.place,
        countryCode: activity.countryCode,
      })
      .from(activity)
      .where(and(eq(activity.actionId, actionId), ne(activity.status, 'cancelled')))
      .orderBy(sql`coalesce(${activity.startsOn}, 'infinity'::date)`, asc(activity.id)),
    results: await db
      .select({ kind: result.kind, title: result.title, plannedFor: result.plannedFor })
      .from(result)
      .where(and(eq(result.actionId, actionId), ne(result.status, 'dropped')))
      .orderBy(asc(result.id)),
  }
}

/** SHA-256 of what a fiche says, whatever the order in which its parts were stored. */
export const digestOf = (contents: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(contents)))
    .digest('hex')

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
