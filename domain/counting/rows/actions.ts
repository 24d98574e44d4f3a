import { and, between, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { visibleActions } from '../../actions/visibility'
import type { Asked, RowsBehind } from './asked'
import { none, ofCase, yearOf } from './conditions'

export function actionsBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const began = sql`coalesce(${action.startsOn}, 'infinity'::date)`
  return {
    id: action.id,
    sorts: { starts: began, title: action.name },
    defaultSort: '-starts',
    select: (more, sortValue = none) =>
      db
        .select({
          id: action.id,
          reference: action.reference,
          title: action.name,
          startsOn: action.startsOn,
          status: action.status,
          countryCode: action.countryCode,
          sortValue,
        })
        .from(action)
        .where(
          and(
            visibleActions(actor),
            ne(action.status, 'cancelled'),
            scope.year === undefined ? undefined : between(action.startsOn, ...yearOf(scope.year)),
            ofCase(scope),
            more,
          ),
        )
        .$dynamic(),
  }
}
