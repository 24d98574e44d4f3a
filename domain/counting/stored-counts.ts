import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { ParticipationRole } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { activityCount, countedSeat, peopleOfYear } from '@/db/schema/counts'
import { visibleActivities } from '../activities/visibility'
import type { Dimension } from './dimensions'
import type { MeasureKey } from './measures'
import type { Asked } from './rows/asked'
import { activitiesOf, is } from './rows/conditions'
import { areas, groupBy, keysOfActivity, tagsOf } from './rows/keys'
import { rowsBehind } from './rows-behind'
import type { Scope } from './scope'

/*
 * Figures of people, seats and days from what the database keeps counted (db/schema/counts.ts), wherever it depends on
 * the activity and not on who somebody is. They are the same numbers as those of the rows; a test holds them together.
 */

/**
 * Counts the rows behind a figure by some dimensions: their keys as k0, k1 …, then `count`; from what is stored where
 * that can tell, else from the rows themselves. Throws `not_found` for a scope that the figure can't be narrowed to.
 */
export const countsFor = (db: Db | Tx, asked: Asked, by: readonly Dimension[] = []): SQL => {
  const counted = rowsBehind(db, asked).counts
  return storedCounts(asked, by) ?? counted(by)
}

/** The same from what is stored alone; null where that can't tell. */
function storedCounts(asked: Asked, by: readonly Dimension[]): SQL | null {
  const { measure, scope } = asked
  const parts = Object.keys(scope).filter((part) => scope[part as keyof Scope] !== undefined)
  const isOfActivity = (name: string) =>
    name === 'since' || name === 'until' || Object.hasOwn(keysOfActivity, name)
  const people = ofPeople[measure]
  if (people) {
    if (!parts.every(isOfActivity) || !by.every(isOfActivity)) return null
    const ofWholeYear = by.length === 0 && parts.every((part) => part === 'year') && scope.year !== 'unknown'
    return ofWholeYear && visibleActivities(asked.actor) === undefined
      ? sql`select coalesce((select ${people.ofYear} from ${peopleOfYear} where ${peopleOfYear.year} = ${scope.year ?? 0}), 0)::int as count`
      : countedPeople(asked, by, people.where)
  }
  const seats = ofSeats[measure]
  const isStored = (name: string) => isOfActivity(name) || name === 'role'
  return seats && parts.every(isStored) && by.every(isStored) ? countedSeats(asked, by, seats) : null
}

const ofPeople: Partial<Record<MeasureKey, { ofYear: SQL; where?: SQL }>> = {
  trainees: { ofYear: sql`${peopleOfYear.trainees}` },
  women: { ofYear: sql`${peopleOfYear.women}`, where: sql`${countedSeat.female}` },
  completers: { ofYear: sql`${peopleOfYear.completers}`, where: sql`${countedSeat.completed}` },
}

type Seats = { counted: SQL; role?: ParticipationRole }
const ofSeats: Partial<Record<MeasureKey, Seats>> = {
  participations: { counted: sql`${activityCount.seats}`, role: 'trainee' },
  completions: { counted: sql`${activityCount.completed}`, role: 'trainee' },
  scored: { counted: sql`${activityCount.scored}`, role: 'trainee' },
  personDays: { counted: sql`${activityCount.days}`, role: 'trainee' },
  speakers: { counted: sql`${activityCount.seats}`, role: 'speaker' },
  organisers: { counted: sql`${activityCount.seats}`, role: 'organiser' },
  observers: { counted: sql`${activityCount.seats}`, role: 'observer' },
  seats: { counted: sql`${activityCount.seats}` },
  attendances: { counted: sql`${activityCount.days}` },
}

const joined = (by: readonly Dimension[]) =>
  by.length === 0 ? sql`` : sql`join ${action} on ${action.id} = ${activity.actionId} ${areas}${tagsOf(by)}`

const columnsOf = (by: readonly Dimension[], keys: Record<string, SQL>) =>
  by.map((name, at) => sql`${keys[name]}::text as ${sql.identifier(`k${at}`)}, `)

function countedSeats({ actor, scope }: Asked, by: readonly Dimension[], { counted, role }: Seats): SQL {
  const keys = { ...keysOfActivity, role: sql`${activityCount.role}` }
  const where = and(
    activitiesOf(actor, scope),
    role ? eq(activityCount.role, role) : undefined,
    is(activityCount.role, scope.role),
  )
  return sql`select ${sql.join(columnsOf(by, keys))} coalesce(sum(${counted}), 0)::int as count
    from ${activityCount} join ${activity} on ${activity.id} = ${activityCount.activityId} ${joined(by)}
    where ${where ?? sql`true`} ${groupBy(by.length)} ${by.length === 0 ? sql`` : sql`having sum(${counted}) <> 0`}`
}

/** Everybody once in each group. */
function countedPeople({ actor, scope }: Asked, by: readonly Dimension[], who: SQL | undefined): SQL {
  const where = and(activitiesOf(actor, scope), eq(countedSeat.role, 'trainee'), who)
  const names = by.map((_, at) => sql`${sql.identifier(`k${at}`)}, `)
  return sql`select ${sql.join(names)} count(*)::int as count
    from (
      select distinct ${sql.join(columnsOf(by, keysOfActivity))} ${countedSeat.personId}
      from ${countedSeat} join ${activity} on ${activity.id} = ${countedSeat.activityId} ${joined(by)}
      where ${where ?? sql`true`}
    ) as people ${groupBy(by.length)}`
}
