import { and, asc, eq, gt, inArray, notInArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action, actionCountry, actionPartner } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { institution } from '@/db/schema/institution'
import { actionLocation, actionShare, actionTag, actionTransaction, actionWords } from '@/db/schema/open-data'
import { type OpenDataSettings, region } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { heldActivityStatuses } from '../activities/status'
import { dayOf } from '../deadlines'
import { type AimRecord, frameworkOf } from '../framework/queries'
import { isPublished } from './which'

/*
 * Actions as they are published. What is read here is what may leave the house: there is no person among it, and
 * nothing that an internal page alone shows.
 */

export type PublishedAction = Awaited<ReturnType<typeof readActions>>[number]

/** The next Actions that are published after the one with the id `after`, in the order of their ids. */
export async function nextPublished(
  db: Db | Tx,
  settings: OpenDataSettings,
  after: number,
  limit: number,
  now: Date,
) {
  const rows = await db
    .select({ id: action.id })
    .from(action)
    .where(and(isPublished(settings), gt(action.id, after)))
    .orderBy(asc(action.id))
    .limit(limit)
  return readActions(
    db,
    settings,
    rows.map(({ id }) => id),
    now,
  )
}

/** Reads some Actions with all that is published of them, in the order of their ids. */
export async function readActions(
  db: Db | Tx,
  settings: Pick<OpenDataSettings, 'publishes'>,
  ids: readonly number[],
  now: Date,
) {
  if (ids.length === 0) return []
  const those = [...ids]
  const today = dayOf(now)
  const actions = await db
    .select({
      id: action.id,
      reference: action.reference,
      name: action.name,
      status: action.status,
      scope: action.scope,
      countryCode: action.countryCode,
      regionCode: region.dacCode,
      context: action.context,
      objective: action.objective,
      expectedResult: action.expectedResult,
      language: action.language,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      budget: action.budget,
      predecessorId: action.predecessorId,
      updatedAt: action.updatedAt,
      openData: action.openData,
      endorsedOn: action.endorsedOn,
    })
    .from(action)
    .innerJoin(region, eq(region.code, action.regionCode))
    .where(inArray(action.id, those))
    .orderBy(asc(action.id))
  const words = await db.select().from(actionWords).where(inArray(actionWords.actionId, those))
  const tags = await db
    .select()
    .from(actionTag)
    .where(inArray(actionTag.actionId, those))
    .orderBy(asc(actionTag.vocabulary), asc(actionTag.code))
  const shares = await db
    .select()
    .from(actionShare)
    .where(inArray(actionShare.actionId, those))
    .orderBy(asc(actionShare.place))
  const countries = await db
    .select()
    .from(actionCountry)
    .where(and(inArray(actionCountry.actionId, those), eq(actionCountry.role, 'involved')))
    .orderBy(asc(actionCountry.countryCode))
  const locations = await locationsOf(db, those)
  const transactions = await db
    .select()
    .from(actionTransaction)
    .where(inArray(actionTransaction.actionId, those))
    .orderBy(asc(actionTransaction.day), asc(actionTransaction.id))
  const organisations = await organisationsOf(db, those)
  const documents = await documentsOf(db, those)
  const related = await relatedTo(db, settings, those)
  const happened = await daysOf(db, those, today)
  const own = <Row extends { actionId: number | null }>(rows: readonly Row[], id: number) =>
    rows.filter(({ actionId }) => actionId === id)
  const read = []
  for (const one of actions) {
    const framework: AimRecord[] = await frameworkOf(db, one, today, { forEverybody: true })
    read.push({
      ...one,
      words: own(words, one.id),
      tags: own(tags, one.id),
      shares: own(shares, one.id),
      involved: own(countries, one.id).map(({ countryCode }) => countryCode),
      locations: own(locations, one.id),
      transactions: own(transactions, one.id),
      organisations: own(organisations, one.id),
      documents: own(documents, one.id),
      related: own(related, one.id).map(({ reference }) => reference),
      firstHeldOn: happened.get(one.id)?.first ?? null,
      lastHeldOn: happened.get(one.id)?.last ?? null,
      framework,
    })
  }
  return read
}

/** The places that somebody wrote down; of an Action without, those of its activities that were held. */
async function locationsOf(db: Db | Tx, ids: number[]) {
  const written = await db
    .select({
      actionId: actionLocation.actionId,
      name: actionLocation.name,
      countryCode: actionLocation.countryCode,
      latitude: actionLocation.latitude,
      longitude: actionLocation.longitude,
    })
    .from(actionLocation)
    .where(inArray(actionLocation.actionId, ids))
    .orderBy(asc(actionLocation.position))
  const have = new Set(written.map(({ actionId }) => actionId))
  const visited = await db
    .selectDistinct({
      actionId: activity.actionId,
      name: sql<string>`${activity.place}`,
      countryCode: activity.countryCode,
      latitude: sql<number | null>`null`,
      longitude: sql<number | null>`null`,
    })
    .from(activity)
    .where(
      and(
        inArray(activity.actionId, ids),
        inArray(activity.status, [...heldActivityStatuses]),
        sql`${activity.place} is not null and ${activity.mode} <> 'online'`,
      ),
    )
    .orderBy(activity.actionId, sql`${activity.place}`)
  return [...written, ...visited.filter(({ actionId }) => !have.has(actionId))]
}

/** Who asked, who takes part, and the administrations that lend experts; each once. */
async function organisationsOf(db: Db | Tx, ids: number[]) {
  const columns = {
    id: institution.id,
    name: institution.name,
    kind: institution.kind,
    countryCode: institution.countryCode,
    orgIdentifier: institution.orgIdentifier,
  }
  const asked = await db
    .select({ actionId: request.actionId, ...columns })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(inArray(request.actionId, ids))
    .orderBy(asc(institution.id))
  const partners = await db
    .select({ actionId: actionPartner.actionId, ...columns })
    .from(actionPartner)
    .innerJoin(institution, eq(institution.id, actionPartner.institutionId))
    .where(inArray(actionPartner.actionId, ids))
    .orderBy(asc(institution.id))
  const lending = await db
    .selectDistinct({ actionId: activity.actionId, ...columns })
    .from(deployment)
    .innerJoin(activity, eq(activity.id, deployment.activityId))
    .innerJoin(institution, eq(institution.id, deployment.institutionId))
    .where(and(inArray(activity.actionId, ids), inArray(activity.status, [...heldActivityStatuses])))
    .orderBy(asc(institution.id))
  const seen = new Set<string>()
  return [...asked, ...partners, ...lending].filter(({ actionId, id }) => {
    const key = `${actionId} ${id}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Documents that somebody marked as public, on the Actions, their activities and their results. */
async function documentsOf(db: Db | Tx, ids: number[]) {
  const on = sql<number>`case ${document.entity}
    when 'action' then ${document.entityId}
    when 'activity' then (select ${activity.actionId} from ${activity} where ${activity.id} = ${document.entityId})
    when 'result' then (select ${result.actionId} from ${result} where ${result.id} = ${document.entityId}) end`
  return db
    .select({
      actionId: on,
      key: document.key,
      kind: document.kind,
      title: document.title,
      mime: document.mime,
      language: document.language,
      datedOn: document.datedOn,
    })
    .from(document)
    .where(
      and(
        isPublicDocument(),
        or(
          and(eq(document.entity, 'action'), inArray(document.entityId, ids)),
          and(
            eq(document.entity, 'activity'),
            sql`${document.entityId} in (select ${activity.id} from ${activity} where ${inArray(activity.actionId, ids)})`,
          ),
          and(
            eq(document.entity, 'result'),
            sql`${document.entityId} in (select ${result.id} from ${result} where ${inArray(result.actionId, ids)})`,
          ),
        ),
      ),
    )
    .orderBy(asc(document.id))
}

/** Documents that somebody marked as public; lists of names and letters with signatures never are, however marked. */
export const isPublicDocument = () =>
  and(eq(document.audience, 'public'), notInArray(document.kind, ['attendance_list', 'request_letter']))

/** The published Actions that one continues, and those that continue it. */
async function relatedTo(db: Db | Tx, settings: Pick<OpenDataSettings, 'publishes'>, ids: number[]) {
  const list = sql.join(
    ids.map((id) => sql`${id}::int`),
    sql`, `,
  )
  return [
    ...(await db
      .select({
        actionId: sql<number>`continues.id`.as('continues_id'),
        reference: action.reference,
      })
      .from(action)
      .innerJoin(sql`action as continues`, sql`continues.predecessor_id = ${action.id}`)
      .where(and(sql`continues.id in (${list})`, isPublished(settings)))
      .orderBy(asc(action.id))),
    ...(await db
      .select({ actionId: action.predecessorId, reference: action.reference })
      .from(action)
      .where(and(inArray(action.predecessorId, ids), isPublished(settings)))
      .orderBy(asc(action.id))),
  ]
}

/** The first and the last day on which something was held, up to today. */
async function daysOf(db: Db | Tx, ids: number[], today: string) {
  const rows = await db
    .select({
      actionId: activity.actionId,
      first: sql<string | null>`min(${activity.startsOn})::text`,
      last: sql<string | null>`max(coalesce(${activity.endsOn}, ${activity.startsOn}))::text`,
    })
    .from(activity)
    .where(
      and(
        inArray(activity.actionId, ids),
        inArray(activity.status, [...heldActivityStatuses]),
        sql`${activity.startsOn} <= ${today}`,
      ),
    )
    .groupBy(activity.actionId)
  return new Map(rows.map((row) => [row.actionId, row]))
}
