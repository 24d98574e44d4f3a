import { and, between, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { genders, type ParticipationRole, participationRoles } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { inVisibleActions } from '../actions/visibility'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import {
  containsWords,
  countRows,
  keysetPage,
  type ListQuery,
  type Page,
  readQuery,
  type Sortable,
} from '../paging'
import { completedSeat } from '../rosters/completed-seat'
import { visibleSeats } from '../rosters/visibility'

export type ParticipationListQuery = ListQuery & {
  role?: string
  gender?: string
  /** The country that the person comes from. */
  country?: string
  /** The year in which the activity starts. */
  year?: string
  /** The reference of an Action. */
  action?: string
}

const starts = sql`coalesce(${activity.startsOn}, 'infinity'::date)`

/** The orders that the list of participations offers. */
export const participationSorts = {
  name: person.nameKey,
  starts,
} satisfies Record<string, Sortable>

export type ParticipationRow = {
  id: number
  personId: number
  givenNames: string
  familyNames: string
  role: ParticipationRole
  activity: { id: number; number: string; title: string; startsOn: string | null }
  action: { reference: string; name: string }
  /** Days on which she was there. */
  days: number
  completed: boolean
  /** In percent. */
  scoreBefore: number | null
  scoreAfter: number | null
  /** The most points that they were given out of; null where they were given in percent. */
  scoreBeforeOf: number | null
  scoreAfterOf: number | null
}

const columns = {
  id: participation.id,
  personId: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  role: participation.role,
  activity: {
    id: activity.id,
    number: activity.number,
    title: activity.title,
    startsOn: activity.startsOn,
  },
  action: { reference: action.reference, name: action.name },
  days: sql<number>`(select count(*)::int from ${attendance} where ${attendance.participationId} = ${participation.id})`,
  completed: completedSeat(),
  scoreBefore: participation.scoreBefore,
  scoreAfter: participation.scoreAfter,
  scoreBeforeOf: participation.scoreBeforeOf,
  scoreAfterOf: participation.scoreAfterOf,
}

/** A page of the seats whose names the actor may read, on activities that exist for her. */
export async function listParticipations(
  db: Db,
  actor: Actor,
  query: ParticipationListQuery,
): Promise<Page<ParticipationRow>> {
  const where = participationsFor(actor, query)
  return keysetPage({
    query,
    id: participation.id,
    sorts: participationSorts,
    defaultSort: 'name',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...columns, sortValue })
        .from(participation)
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, participation.personId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) =>
      countRows(
        db,
        db
          .select({ id: participation.id })
          .from(participation)
          .innerJoin(activity, eq(activity.id, participation.activityId))
          .innerJoin(person, eq(person.id, participation.personId))
          .where(where)
          .limit(limit),
      ),
  })
}

/**
 * The seats that a list or a file is asked for, as a condition on `participation` joined with `activity` and `person`:
 * those whose names the actor may read, narrowed by what the address says.
 */
export function participationsFor(actor: Actor, asked: ParticipationListQuery): SQL | undefined {
  const query = readQuery(asked)
  const role = participationRoles.find((known) => known === query.role)
  const gender = genders.find((known) => known === query.gender)
  const year = /^[12]\d{3}$/.test(query.year ?? '') ? Number(query.year) : null
  return and(
    isNull(person.mergedIntoId),
    visibleSeats(actor),
    actor.role === 'expert' ? visibleActivities(actor) : inVisibleActions(actor, activity.actionId),
    role ? eq(participation.role, role) : undefined,
    gender ? eq(person.gender, gender) : undefined,
    query.country ? eq(person.countryCode, query.country) : undefined,
    year ? between(activity.startsOn, `${year}-01-01`, `${year}-12-31`) : undefined,
    query.action
      ? sql`${activity.actionId} = (select ${action.id} from ${action} where ${action.reference} = ${query.action})`
      : undefined,
    containsWords(person.search, query.q),
  )
}
