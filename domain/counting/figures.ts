import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ActivityStatus, Gender, InstitutionKind, ParticipationRole, ResultStatus } from '@/db/enums'
import { activity, headcount } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { result } from '@/db/schema/result'

/*
 * The one home of every figure. Participations count seats, trainees count people, person-days count days (brief,
 * "trainee"): they are never added to each other, and people are never summed over activities.
 */

export type Figures = {
  /** People with at least one seat as trainee. */
  trainees: number
  /** Seats as trainee. */
  participations: number
  /** Days on which trainees were there, over all seats. */
  personDays: number
  /** Trainees, each once. */
  byGender: Count<Gender>[]
  /** Trainees by the kind of institution that they came from; once each, by their latest seat. */
  byInstitutionKind: Count<InstitutionKind | null>[]
  /** Trainees by country, as ISO 3166-1 alpha-2. */
  byCountry: Count<string | null>[]
  /** Seats that are not a trainee's. */
  otherRoles: Count<ParticipationRole>[]
  /** Averages over the seats that have both scores, to one decimal; null where none has. */
  scores: { before: number; after: number; seats: number } | null
  /** Figures without names, kept apart from people. */
  headcount: { women: number; men: number; other: number; total: number }
}
export type Count<Key> = { key: Key; count: number }

/** The figures of one activity. */
export const figuresOfActivity = (db: Db, activityId: number) => figures(db, eq(activity.id, activityId))

/** The figures of an Action: of its activities that were held or reported, and of those that run now. */
export const figuresOfAction = (db: Db, actionId: number) => figures(db, eq(activity.actionId, actionId))

async function figures(db: Db, where: SQL): Promise<Figures> {
  const [totals] = await db
    .select({
      trainees: sql<number>`count(distinct ${participation.personId})::int`,
      participations: sql<number>`count(*)::int`,
      personDays: sql<number>`coalesce(sum((select count(*) from ${attendance} where ${attendance.participationId} = ${participation.id})), 0)::int`,
      before: sql<
        number | null
      >`round(avg(${participation.scoreBefore}) filter (where ${participation.scoreAfter} is not null), 1)::float`,
      after: sql<
        number | null
      >`round(avg(${participation.scoreAfter}) filter (where ${participation.scoreBefore} is not null), 1)::float`,
      scored: sql<number>`(count(*) filter (where ${participation.scoreBefore} is not null and ${participation.scoreAfter} is not null))::int`,
    })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .where(and(where, eq(participation.role, 'trainee')))
  const people = db
    .selectDistinctOn([participation.personId], {
      gender: person.gender,
      kind: institution.kind,
      country: sql<string | null>`coalesce(${person.countryCode}, ${institution.countryCode})`.as('country'),
    })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .innerJoin(person, eq(person.id, participation.personId))
    .leftJoin(
      institution,
      eq(institution.id, sql`coalesce(${participation.institutionId}, ${person.institutionId})`),
    )
    .where(and(where, eq(participation.role, 'trainee')))
    .orderBy(participation.personId, sql`${participation.id} desc`)
    .as('people')
  const sorted = await db
    .select({
      gender: people.gender,
      kind: people.kind,
      country: people.country,
      count: sql<number>`count(*)::int`,
    })
    .from(people)
    .groupBy(people.gender, people.kind, people.country)
  const otherRoles = await db
    .select({ key: participation.role, count: sql<number>`count(*)::int` })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .where(and(where, inArray(participation.role, ['speaker', 'organiser', 'observer'])))
    .groupBy(participation.role)
  const [heads] = await db
    .select({
      women: sql<number>`coalesce(sum(${headcount.women}), 0)::int`,
      men: sql<number>`coalesce(sum(${headcount.men}), 0)::int`,
      other: sql<number>`coalesce(sum(${headcount.other}), 0)::int`,
      total: sql<number>`coalesce(sum(${headcount.total}), 0)::int`,
    })
    .from(headcount)
    .innerJoin(activity, eq(activity.id, headcount.activityId))
    .where(where)
  const { before, after, scored, ...counts } = totals as NonNullable<typeof totals>
  return {
    ...counts,
    byGender: summed(sorted, ({ gender }) => gender),
    byInstitutionKind: summed(sorted, ({ kind }) => kind),
    byCountry: summed(sorted, ({ country }) => country),
    otherRoles,
    scores: before === null || after === null ? null : { before, after, seats: scored },
    headcount: heads as NonNullable<typeof heads>,
  }
}

/** Adds up the groups of people that share a key, the largest first. */
function summed<Row extends { count: number }, Key extends string | null>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Count<Key>[] {
  const counts = new Map<Key, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || String(a.key).localeCompare(String(b.key)))
}

/** How many trainees were there on each day of an activity that has any, in order; they add up to the person-days. */
export async function attendanceOfTrainees(db: Db, activityId: number): Promise<Count<string>[]> {
  return db
    .select({ key: attendance.day, count: sql<number>`count(*)::int` })
    .from(attendance)
    .innerJoin(participation, eq(participation.id, attendance.participationId))
    .where(and(eq(participation.activityId, activityId), eq(participation.role, 'trainee')))
    .groupBy(attendance.day)
    .orderBy(attendance.day)
}

/** How many activities of an Action stand in each status. */
export async function activitiesByStatus(db: Db, actionId: number): Promise<Count<ActivityStatus>[]> {
  return db
    .select({ key: activity.status, count: sql<number>`count(*)::int` })
    .from(activity)
    .where(eq(activity.actionId, actionId))
    .groupBy(activity.status)
}

/** How many results of an Action stand in each status. */
export async function resultsByStatus(db: Db, actionId: number): Promise<Count<ResultStatus>[]> {
  return db
    .select({ key: result.status, count: sql<number>`count(*)::int` })
    .from(result)
    .where(eq(result.actionId, actionId))
    .groupBy(result.status)
}
