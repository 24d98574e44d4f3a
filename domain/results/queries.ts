import { and, asc, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type ResultKind, type ResultStatus, resultKinds, resultStatuses } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { result, resultVersion } from '@/db/schema/result'
import { actionSubject, inVisibleActions, visibleActions } from '../actions/visibility'
import { type Actor, isStaff } from '../actor'
import { documentsOf } from '../documents/queries'
import { visibleDocuments } from '../documents/visibility'
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
import { achievedResultStatuses, openResultStatuses } from './status'
import { resultSubject, visibleResults } from './visibility'

export type ResultListQuery = ListQuery & {
  /** A status, or "achieved" (validated or adopted), "open" (planned to review) or "in_use". */
  status?: string
  kind?: string
  region?: string
  country?: string
  /** The reference of an Action. */
  action?: string
}

/** The orders that the list of results offers. */
export const resultSorts = {
  updated: result.updatedAt,
  title: result.title,
} satisfies Record<string, Sortable>

const columns = {
  id: result.id,
  reference: result.reference,
  title: result.title,
  kind: result.kind,
  status: result.status,
  plannedFor: result.plannedFor,
  adoptedBy: result.adoptedBy,
  adoptedOn: result.adoptedOn,
  inUseSince: result.inUseSince,
  updatedAt: result.updatedAt,
  action: { reference: action.reference, name: action.name },
  countryCode: action.countryCode,
  regionCode: action.regionCode,
  languages: sql<
    string[]
  >`coalesce((select array_agg(distinct ${resultVersion.language} order by ${resultVersion.language}) from ${resultVersion} where ${resultVersion.resultId} = ${result.id}), '{}')`,
}

export type ResultRow = {
  id: number
  reference: string
  title: string
  kind: ResultKind
  status: ResultStatus
  plannedFor: string | null
  adoptedBy: string | null
  adoptedOn: string | null
  inUseSince: string | null
  updatedAt: Date
  action: { reference: string; name: string }
  countryCode: string | null
  regionCode: string
  /** The languages that it has a file in, as ISO 639-1 codes. */
  languages: string[]
}

/** A page of the results that exist for the actor. */
export async function listResults(db: Db, actor: Actor, query: ResultListQuery): Promise<Page<ResultRow>> {
  const where = and(inVisibleActions(actor, result.actionId), ...filters(query))
  return keysetPage({
    query,
    id: result.id,
    sorts: resultSorts,
    defaultSort: '-updated',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...columns, sortValue })
        .from(result)
        .innerJoin(action, eq(action.id, result.actionId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: result.id }).from(result).where(where).limit(limit)),
  })
}

/** All results of the Actions of a country (ISO 3166-1 alpha-2) that exist for the actor, the latest changed first. */
export const allResultsOfCountry = (db: Db, actor: Actor, code: string): Promise<ResultRow[]> =>
  db
    .select(columns)
    .from(result)
    .innerJoin(action, eq(action.id, result.actionId))
    .where(and(inVisibleActions(actor, result.actionId), ...filters({ country: code })))
    .orderBy(desc(result.updatedAt), desc(result.id))

function filters(asked: ResultListQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const status = resultStatuses.find((known) => known === query.status)
  const kind = resultKinds.find((known) => known === query.kind)
  return [
    query.status === 'achieved' ? inArray(result.status, [...achievedResultStatuses]) : undefined,
    query.status === 'open' ? inArray(result.status, [...openResultStatuses]) : undefined,
    query.status === 'in_use' ? isNotNull(result.inUseSince) : undefined,
    status ? eq(result.status, status) : undefined,
    kind ? eq(result.kind, kind) : undefined,
    query.region ? ofAction(eq(action.regionCode, query.region)) : undefined,
    query.country ? ofAction(eq(action.countryCode, query.country)) : undefined,
    query.action ? ofAction(eq(action.reference, query.action)) : undefined,
    containsWords(result.search, query.q),
  ]
}

/** A condition on the Action of a result. */
const ofAction = (condition: SQL) =>
  sql`${result.actionId} = any(array(select ${action.id} from ${action} where ${condition}))`

/** All results of an Action that the caller has found to be visible: achieved ones first, dropped ones last. */
export async function resultsOfAction(db: Db, actor: Actor, actionId: number): Promise<ResultRow[]> {
  return db
    .select(columns)
    .from(result)
    .innerJoin(action, eq(action.id, result.actionId))
    .where(and(eq(result.actionId, actionId), visibleResults(actor)))
    .orderBy(
      sql`array_position(array['adopted', 'validated', 'review', 'drafting', 'planned', 'dropped'], ${result.status})`,
      asc(result.id),
    )
}

/**
 * A result, by its reference or its id, with all that its page shows. Throws `not_found` when it does not exist for
 * the actor.
 */
export async function getResult(db: Db, actor: Actor, which: string | { id: number }) {
  const [found] = await db
    .select({
      result,
      action: { id: action.id, reference: action.reference, name: action.name },
      countryCode: action.countryCode,
      activity: { id: activity.id, number: activity.number, title: activity.title },
    })
    .from(result)
    .innerJoin(action, eq(action.id, result.actionId))
    .leftJoin(activity, eq(activity.id, result.activityId))
    .where(
      and(
        typeof which === 'string' ? eq(result.reference, which) : eq(result.id, which.id),
        visibleResults(actor),
      ),
    )
  if (!found) throw notFound()
  const { id } = found.result
  return {
    ...found.result,
    droppedReason: isStaff(actor) ? found.result.droppedReason : null,
    action: found.action,
    activity: found.activity,
    countryCode: found.countryCode,
    versions: await versionsOf(db, actor, id),
    documents: await documentsOf(db, actor, 'result', id),
    subject: await resultSubject(db, found.result),
  }
}
export type ResultRecord = Awaited<ReturnType<typeof getResult>>

/** The versions of a result, newest of each language first; the file only where the actor may see it. */
const versionsOf = (db: Db, actor: Actor, resultId: number) =>
  db
    .select({
      id: resultVersion.id,
      number: resultVersion.number,
      language: resultVersion.language,
      note: resultVersion.note,
      addedAt: resultVersion.addedAt,
      isLatest: sql<boolean>`not exists (select 1 from ${resultVersion} as later where later.result_id = ${resultVersion.resultId}
        and later.language = ${resultVersion.language} and later.number > ${resultVersion.number})`,
      file: {
        id: document.id,
        key: document.key,
        title: document.title,
        filename: document.filename,
        mime: document.mime,
        size: document.size,
        audience: document.audience,
      },
    })
    .from(resultVersion)
    .leftJoin(document, and(eq(document.id, resultVersion.documentId), visibleDocuments(actor)))
    .where(eq(resultVersion.resultId, resultId))
    .orderBy(asc(resultVersion.language), desc(resultVersion.number))
export type ResultVersion = ResultRecord['versions'][number]

/** The Action that a result is planned for, with what the rules look at. Throws `not_found`. */
export async function actionToPlanFor(db: Db, actor: Actor, reference: string) {
  const [found] = await db
    .select()
    .from(action)
    .where(and(eq(action.reference, reference), visibleActions(actor)))
  if (!found) throw notFound()
  return {
    id: found.id,
    reference: found.reference,
    name: found.name,
    subject: await actionSubject(db, found),
  }
}

/** The activities that a result of an Action may come from, in their order; takes a visible Action's id. */
export const activitiesToComeFrom = (db: Db, actionId: number) =>
  db
    .select({ id: activity.id, number: activity.number, title: activity.title })
    .from(activity)
    .where(and(eq(activity.actionId, actionId), ne(activity.status, 'cancelled')))
    .orderBy(sql`string_to_array(${activity.number}, '.')::int[]`, asc(activity.id))
