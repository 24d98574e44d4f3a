import { and, asc, eq, exists, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { participationRoles } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { attendance, participation, rosterImport } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import { containsWords, countRows, keysetPage, type ListQuery, type Page, readQuery } from '../paging'
import { visibleSeats } from './visibility'

export type RosterQuery = ListQuery & { role?: string }

export type RosterRow = {
  /** The seat: the participation's id. */
  id: number
  personId: number
  givenNames: string
  familyNames: string
  gender: (typeof person.$inferSelect)['gender']
  email: string | null
  role: (typeof participation.$inferSelect)['role']
  institution: string | null
  institutionKind: (typeof institution.$inferSelect)['kind'] | null
  position: string | null
  countryCode: string | null
  /** The days attended, as YYYY-MM-DD, in order. */
  days: string[]
  /** In percent. */
  scoreBefore: number | null
  scoreAfter: number | null
  /** The most points that they were given out of; null where they were given in percent. */
  scoreBeforeOf: number | null
  scoreAfterOf: number | null
  consent: boolean | null
}

const columns = {
  id: participation.id,
  personId: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  gender: person.gender,
  email: person.email,
  role: participation.role,
  institution: institution.name,
  institutionKind: institution.kind,
  position: sql<string | null>`coalesce(${participation.position}, ${person.position})`,
  countryCode: person.countryCode,
  days: sql<
    string[]
  >`coalesce((select array_agg(${attendance.day}::text order by ${attendance.day}) from ${attendance} where ${attendance.participationId} = ${participation.id}), '{}')`,
  scoreBefore: participation.scoreBefore,
  scoreAfter: participation.scoreAfter,
  scoreBeforeOf: participation.scoreBeforeOf,
  scoreAfterOf: participation.scoreAfterOf,
  consent: participation.consent,
}

/** The roster of an activity, by name, page by page: only names that the actor may read. */
export async function rosterOf(
  db: Db,
  actor: Actor,
  activityId: number,
  query: RosterQuery = {},
): Promise<Page<RosterRow>> {
  const where = and(seatsOf(db, actor, activityId), ...filters(query))
  return keysetPage({
    query,
    id: participation.id,
    sorts: { name: person.nameKey },
    defaultSort: 'name',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...columns, sortValue })
        .from(participation)
        .innerJoin(person, eq(person.id, participation.personId))
        .leftJoin(institution, workplace)
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) =>
      countRows(
        db,
        db
          .select({ id: participation.id })
          .from(participation)
          .innerJoin(person, eq(person.id, participation.personId))
          .where(where)
          .limit(limit),
      ),
  })
}

/** A seat with all that an attendance list tells of it. */
export type ListedSeat = RosterRow & {
  unit: string | null
  state: string | null
  phone: string | null
  /** The sessions, from 1, of the days on which she was there, in order. */
  attended: { day: string; sessions: number[] }[]
}

const attended = sql<ListedSeat['attended']>`coalesce((
  select json_agg(json_build_object('day', ${attendance.day}, 'sessions', ${attendance.sessions}) order by ${attendance.day})
  from ${attendance} where ${attendance.participationId} = ${participation.id}
), '[]')`

/** Everybody on the roster of an activity whose name the actor may read, by name: for exports. */
export async function wholeRoster(db: Db | Tx, actor: Actor, activityId: number): Promise<ListedSeat[]> {
  return db
    .select({ ...columns, attended, unit: person.unit, state: person.state, phone: person.phone })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .leftJoin(institution, workplace)
    .where(seatsOf(db, actor, activityId))
    .orderBy(asc(person.nameKey), asc(participation.id))
}

const workplace = eq(institution.id, sql`coalesce(${participation.institutionId}, ${person.institutionId})`)

const seatsOf = (db: Db | Tx, actor: Actor, activityId: number) =>
  and(
    eq(participation.activityId, activityId),
    visibleSeats(actor),
    exists(
      db
        .select({ one: sql`1` })
        .from(activity)
        .where(and(eq(activity.id, activityId), visibleActivities(actor))),
    ),
  )

function filters(asked: RosterQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const role = participationRoles.find((known) => known === query.role)
  return [
    role ? eq(participation.role, role) : undefined, // Looked for among the seats of the activity, not by the index among everybody: that is what the || is for.
    containsWords(sql`${person.search} || ''`, query.q),
  ]
}

/** How many were there on each day, over all the names that the actor may read. */
export async function attendanceByDay(
  db: Db,
  actor: Actor,
  activityId: number,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ day: attendance.day, count: sql<number>`count(*)::int` })
    .from(attendance)
    .innerJoin(participation, eq(participation.id, attendance.participationId))
    .innerJoin(person, eq(person.id, participation.personId))
    .where(seatsOf(db, actor, activityId))
    .groupBy(attendance.day)
    .orderBy(attendance.day)
  return new Map(rows.map(({ day, count }) => [day, count]))
}

/** A list that was recorded for an activity, in figures; null when there is none of this id. */
export async function recordedList(db: Db, actor: Actor, activityId: number, importId: number) {
  const [row] = await db
    .select({ import: rosterImport })
    .from(rosterImport)
    .innerJoin(activity, eq(activity.id, rosterImport.activityId))
    .where(and(eq(rosterImport.id, importId), eq(activity.id, activityId), visibleActivities(actor)))
  return row?.import ?? null
}
