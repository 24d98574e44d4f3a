import { and, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { result } from '@/db/schema/result'
import { achievedResultStatuses } from '../../results/status'
import { visibleResults } from '../../results/visibility'
import type { Asked, RowsBehind } from './asked'
import { inActions, none } from './conditions'

export function resultsBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const { year } = scope
  const inYear =
    year === undefined
      ? undefined
      : sql`${result.id} in (select ${event.entityId} from ${event} where ${and(
          eq(event.entity, 'result'),
          sql`${event.verb} in ('validate', 'adopt')`,
          gte(event.at, new Date(`${year}-01-01T00:00:00Z`)),
          lt(event.at, new Date(`${year + 1}-01-01T00:00:00Z`)),
        )})`
  return {
    id: result.id,
    sorts: { title: result.title, updated: result.updatedAt },
    defaultSort: 'title',
    select: (more, sortValue = none) =>
      db
        .select({
          id: result.id,
          reference: result.reference,
          title: result.title,
          kind: result.kind,
          status: result.status,
          action: action.name,
          actionReference: action.reference,
          sortValue,
        })
        .from(result)
        .innerJoin(action, eq(action.id, result.actionId))
        .where(
          and(
            visibleResults(actor),
            measure === 'resultsAchieved'
              ? inArray(result.status, [...achievedResultStatuses])
              : ne(result.status, 'dropped'),
            inYear,
            scope.activity === undefined ? undefined : eq(result.activityId, scope.activity),
            inActions(result.actionId, scope),
            more,
          ),
        )
        .$dynamic(),
  }
}
