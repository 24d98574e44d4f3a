import { and, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import type { Asked, RowsBehind } from './asked'
import { activitiesOf, activityColumns, none, starts } from './conditions'

export function activitiesBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const where = and(
    activitiesOf(actor, scope, measure === 'activitiesHeld'),
    ne(activity.status, 'cancelled'),
  )
  return {
    id: activity.id,
    sorts: { starts, title: activity.title },
    defaultSort: '-starts',
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
