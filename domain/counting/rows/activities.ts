import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import type { Asked, RowsBehind } from './asked'
import { activitiesOf, activityColumns, is, none, starts } from './conditions'
import { areas, countsOf, keysOfActivity } from './keys'

const from = sql`${activity} join ${action} on ${action.id} = ${activity.actionId} ${areas}`

export function activitiesBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const where = and(
    activitiesOf(actor, scope, measure === 'activitiesHeld'),
    ne(activity.status, 'cancelled'),
    is(activity.status, scope.status),
  )
  return {
    id: activity.id,
    sorts: { starts, title: activity.title },
    defaultSort: '-starts',
    counts: countsOf(from, where, { ...keysOfActivity, status: sql`${activity.status}` }),
    select: (more, sortValue = none) =>
      db
        .select({
          id: activity.id,
          number: activity.number,
          ...activityColumns,
          status: activity.status,
          countryCode: activity.countryCode,
          sortValue,
        })
        .from(activity)
        .innerJoin(action, eq(action.id, activity.actionId))
        .where(and(where, more))
        .$dynamic(),
  }
}
