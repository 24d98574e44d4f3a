import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { activityOfVisibleAction, visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { containsWords } from '../paging'
import { visiblePeople } from '../people/visibility'
import { visibleRequests } from '../requests/visibility'
import { visibleResults } from '../results/visibility'
import { storable } from '../storable'

export const searchedKinds = ['request', 'action', 'activity', 'person', 'result'] as const
export type SearchedKind = (typeof searchedKinds)[number]

/** A record that was found: what it is called, where it is, and what its page is found by. */
export type Found = {
  /** REQ-2026-0001, ACT-2026-0001, RES-2026-0001, an activity's number; empty for people. */
  reference: string
  title: string
  /** The Action of an activity or a result, the institution of a request or a person. */
  of: string | null
  countryCode: string | null
  /** The last part of its page's address: the reference, or the id where there is none. */
  slug: string
  /** The first day of an activity. */
  day: string | null
}
export type FoundGroup = { kind: SearchedKind; items: Found[] }

/** The index of trigrams finds nothing by less. */
const shortest = 3
const shownOfEach = 6
/** Of this many that match, the best are shown: reading all matches of "maria" would take the time of a report. */
const weighed = 200

/**
 * Finds records by name or reference among those that exist for the actor: every word must occur, whatever the
 * accents and the case. At most six of each kind, those whose name begins with the text first. A text without a
 * word of three characters finds nothing.
 */
export async function searchRecords(db: Db, actor: Actor, q: string): Promise<FoundGroup[]> {
  const text = storable(q).trim().slice(0, 100)
  if (!text.split(/\s+/).some((word) => word.length >= shortest)) return []
  const groups: FoundGroup[] = [
    { kind: 'request', items: await findRequests(db, actor, text) },
    { kind: 'action', items: await findActions(db, actor, text) },
    { kind: 'activity', items: await findActivities(db, actor, text) },
    { kind: 'person', items: await findPeople(db, actor, text) },
    { kind: 'result', items: await findResults(db, actor, text) },
  ]
  return groups.filter((group) => group.items.length > 0)
}

async function findRequests(db: Db, actor: Actor, text: string): Promise<Found[]> {
  const found = db
    .select({
      id: request.id,
      reference: sql<string>`coalesce(${request.reference}, '')`.as('found_reference'),
      title: request.title,
      of: institution.name,
      countryCode: request.countryCode,
    })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(
      and(containsWords(request.search, text), sql`${request.reference} is not null`, visibleRequests(actor)),
    )
    .limit(weighed)
    .as('found')
  const rows = await db
    .select()
    .from(found)
    .orderBy(...bestFirst(text, found.title, found.reference))
    .limit(shownOfEach)
  return rows.map((row) => ({ ...row, slug: row.reference, day: null }))
}

async function findActions(db: Db, actor: Actor, text: string): Promise<Found[]> {
  const found = db
    .select({
      id: action.id,
      reference: action.reference,
      title: action.name,
      countryCode: action.countryCode,
    })
    .from(action)
    .where(and(containsWords(action.search, text), visibleActions(actor)))
    .limit(weighed)
    .as('found')
  const rows = await db
    .select()
    .from(found)
    .orderBy(...bestFirst(text, found.title, found.reference))
    .limit(shownOfEach)
  return rows.map((row) => ({ ...row, of: null, slug: row.reference, day: null }))
}

async function findActivities(db: Db, actor: Actor, text: string): Promise<Found[]> {
  const found = db
    .select({
      id: activity.id,
      reference: activity.number,
      title: activity.title,
      of: action.name,
      countryCode: activity.countryCode,
      day: activity.startsOn,
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(containsWords(activity.search, text), activityOfVisibleAction(actor)))
    .limit(weighed)
    .as('found')
  const rows = await db
    .select()
    .from(found)
    .orderBy(...bestFirst(text, found.title))
    .limit(shownOfEach)
  return rows.map((row) => ({ ...row, slug: String(row.id) }))
}

async function findPeople(db: Db, actor: Actor, text: string): Promise<Found[]> {
  const found = db
    .select({
      id: person.id,
      title: sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`.as('found_title'),
      of: institution.name,
      countryCode: person.countryCode,
    })
    .from(person)
    .leftJoin(institution, eq(institution.id, person.institutionId))
    .where(and(containsWords(person.search, text), visiblePeople(actor), isNull(person.anonymisedAt)))
    .limit(weighed)
    .as('found')
  const rows = await db
    .select()
    .from(found)
    .orderBy(...bestFirst(text, found.title))
    .limit(shownOfEach)
  return rows.map((row) => ({ ...row, reference: '', slug: String(row.id), day: null }))
}

async function findResults(db: Db, actor: Actor, text: string): Promise<Found[]> {
  const found = db
    .select({
      id: result.id,
      reference: result.reference,
      title: result.title,
      of: action.name,
      countryCode: action.countryCode,
    })
    .from(result)
    .innerJoin(action, eq(action.id, result.actionId))
    .where(and(containsWords(result.search, text), visibleResults(actor)))
    .limit(weighed)
    .as('found')
  const rows = await db
    .select()
    .from(found)
    .orderBy(...bestFirst(text, found.title, found.reference))
    .limit(shownOfEach)
  return rows.map((row) => ({ ...row, slug: row.reference, day: null }))
}

type Selected = Parameters<typeof asc>[0]

/** Those that begin with the text, then the shorter names, which the text covers more of. */
function bestFirst(text: string, title: Selected, reference?: Selected): SQL[] {
  const start = sql`search_text(${text.replace(/[\\%_]/g, '\\$&')}) || '%'`
  const begins = (value: Selected) => sql`search_text(${value}) like ${start}`
  return [
    reference ? sql`(${begins(title)} or ${begins(reference)}) desc` : sql`${begins(title)} desc`,
    sql`length(${title})`,
    asc(title),
  ]
}
