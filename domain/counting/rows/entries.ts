import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, headcount } from '@/db/schema/activity'
import type { Asked, RowsBehind } from './asked'
import { activitiesOf, activityColumns, none, starts } from './conditions'
import { areas, countsOf, keysOfActivity } from './keys'

/** One row for each of those who are counted without a name, women first, then men, then others. */
const entry = {
  id: sql<number>`(${headcount.id}::float8 * 100000000 + entry.n)`,
  gender: sql<'female' | 'male' | 'other' | null>`case
    when entry.n <= coalesce(${headcount.women}, 0) then 'female'
    when entry.n <= coalesce(${headcount.women}, 0) + coalesce(${headcount.men}, 0) then 'male'
    when entry.n <= coalesce(${headcount.women}, 0) + coalesce(${headcount.men}, 0) + coalesce(${headcount.other}, 0) then 'other'
  end`,
}

const from = sql`${headcount} join ${activity} on ${activity.id} = ${headcount.activityId}
  join ${action} on ${action.id} = ${activity.actionId} ${areas}
  cross join lateral generate_series(1, ${headcount.total}) as entry(n)`

export function entriesBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const where = and(
    activitiesOf(actor, scope),
    scope.gender ? sql`coalesce(${entry.gender}, 'not_said') = ${scope.gender}` : undefined,
  )
  return {
    id: entry.id,
    sorts: { starts },
    defaultSort: '-starts',
    counts: countsOf(from, where, { ...keysOfActivity, gender: sql`coalesce(${entry.gender}, 'not_said')` }),
    select: (more, sortValue = none) =>
      db
        .select({ id: entry.id, gender: entry.gender, note: headcount.note, ...activityColumns, sortValue })
        .from(headcount)
        .innerJoin(activity, eq(activity.id, headcount.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(sql`generate_series(1, ${headcount.total}) as entry(n)`, sql`true`)
        .where(and(where, more))
        .$dynamic(),
  }
}
