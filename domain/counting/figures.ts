import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ParticipationRole } from '@/db/enums'
import { attendance, participation } from '@/db/schema/participation'
import type { Actor } from '../actor'
import { type Breakdowns, traineesBy } from './breakdowns'
import { countMeasures } from './count-measures'
import { rowsBehind } from './rows-behind'
import type { Scope } from './scope'
import { fewest, hidesSmall, shownPart } from './small-cells'

export type Figures = Breakdowns & {
  /** What they are about, for the way to the rows behind them. */
  scope: Scope
  /** People with at least one seat as trainee. */
  trainees: number
  /** Seats as trainee. */
  participations: number
  /** Days on which trainees were there, over all seats. */
  personDays: number
  /** Trainees who completed at least one activity; null where that is hidden, as it is so few that it tells who. */
  completers: number | null
  /** Seats as trainee whose holder completed the activity; null likewise. */
  completions: number | null
  /** Seats that are not a trainee's. */
  otherRoles: Count<ParticipationRole>[]
  /** Averages over the seats that have both scores, to one decimal; null where none has, or too few to be shown. */
  scores: { before: number; after: number; seats: number } | null
  /** Figures without names, kept apart from people. */
  headcount: { women: number; men: number; other: number; total: number }
}
export type Count<Key> = { key: Key; count: number }

/** The figures of one activity: of everybody on its roster. */
export const figuresOfActivity = (db: Db, actor: Actor, activityId: number) =>
  figuresOf(db, actor, { activity: activityId })

/** The figures of an Action, by its reference: of its activities that were held. */
export const figuresOfAction = (db: Db, actor: Actor, reference: string) =>
  figuresOf(db, actor, { action: reference })

/** The figures of a scope, of what exists for the actor; to whom small ones are hidden they are null. */
export async function figuresOf(db: Db, actor: Actor, scope: Scope): Promise<Figures> {
  const counts = await countMeasures(db, actor, scope, [
    'trainees',
    'participations',
    'personDays',
    'completers',
    'completions',
    'speakers',
    'organisers',
    'observers',
    'withoutIdentity',
  ])
  const { trainees, participations, personDays } = counts
  const shown = (part: number, whole: number) => (hidesSmall(actor) ? shownPart(part, whole) : part)
  const otherRoles: Count<ParticipationRole>[] = [
    { key: 'speaker', count: counts.speakers },
    { key: 'organiser', count: counts.organisers },
    { key: 'observer', count: counts.observers },
  ]
  return {
    scope,
    trainees,
    participations,
    personDays,
    completers: shown(counts.completers, trainees),
    completions: shown(counts.completions, participations),
    ...(await traineesBy(db, actor, scope)),
    otherRoles: otherRoles.filter(({ count }) => count > 0),
    scores: await averageScores(db, actor, scope),
    headcount: {
      ...(await headcountsOf(db, actor, scope)),
      total: counts.withoutIdentity,
    },
  }
}

async function averageScores(db: Db, actor: Actor, scope: Scope): Promise<Figures['scores']> {
  const scored = rowsBehind(db, { actor, measure: 'scored', scope }).select()
  const [row] = await db.execute<{ before: number | null; after: number | null; seats: number }>(sql`
    select round(avg(${participation.scoreBefore}), 1)::float8 as before,
      round(avg(${participation.scoreAfter}), 1)::float8 as after, count(*)::int as seats
    from ${participation} where ${participation.id} in (select seat_id from (${scored}) as scored (seat_id))`)
  if (!row || row.before === null || row.after === null) return null
  return hidesSmall(actor) && row.seats < fewest ? null : (row as NonNullable<Figures['scores']>)
}

/** Those without a name by gender, as far as that is known; the same rows as `withoutIdentity` counts. */
async function headcountsOf(db: Db, actor: Actor, scope: Scope) {
  const entries = rowsBehind(db, { actor, measure: 'withoutIdentity', scope }).select()
  const [row] = await db.execute<Omit<Figures['headcount'], 'total'>>(sql`
    select (count(*) filter (where gender = 'female'))::int as women,
      (count(*) filter (where gender = 'male'))::int as men,
      (count(*) filter (where gender = 'other'))::int as other
    from (${entries}) as entries (id, gender)`)
  return row ?? { women: 0, men: 0, other: 0 }
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
