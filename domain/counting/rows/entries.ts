import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, headcount } from '@/db/schema/activity'
import type { Asked, RowsBehind } from './asked'
import { activitiesOf, activityColumns, none, starts } from './conditions'

/** One row for each of those who are counted without a name, women first, then men, then others. */
const entry = {
  id: sql<number>`(${headcount.id}::float8 * 100000000 + entry.n)`,
  gender: sql<'female' | 'male' | 'other' | null>`case
    when entry.n <= coalesce(${headcount.women}, 0) then 'female'
    when entry.n <= coalesce(${headcount.women}, 0) + coalesce(${headcount.men}, 0) then 'male'
    when entry.n <= coalesce(${headcount.women}, 0) + coalesce(${headcount.men}, 0) + coalesce(${headcount.other}, 0) then 'other'
  end`,
}

export function entriesBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  return {
    id: entry.id,
    sorts: { starts },
    defaultSort: '-starts',
    select: (more, sortValue = none) =>
      db
        .select({ id: entry.id, gender: entry.gender, note: headcount.note, ...activityColumns, sortValue })
        .from(headcount)
        .innerJoin(activity, eq(activity.id, headcount.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(sql`generate_series(1, ${headcount.total}) as entry(n)`, sql`true`)
        .where(
          and(
            activitiesOf(actor, scope),
            scope.gender
              ? scope.gender === 'not_said'
                ? sql`${entry.gender} is null`
                : sql`${entry.gender} = ${scope.gender}`
              : undefined,
            more,
          ),
        )
        .$dynamic(),
  }
}
