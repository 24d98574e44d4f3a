import { and, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { visibleActions } from '../../actions/visibility'
import type { Asked, RowsBehind } from './asked'
import { inTime, is, none, ofCase } from './conditions'
import { areas, countsOf, keysOfCase, keysOfTime } from './keys'

const keys = { ...keysOfTime(action.startsOn), ...keysOfCase, status: sql`${action.status}` }

export function actionsBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const began = sql`coalesce(${action.startsOn}, 'infinity'::date)`
  const where = and(
    visibleActions(actor),
    ne(action.status, 'cancelled'),
    inTime(action.startsOn, scope),
    ofCase(scope),
    is(action.status, scope.status),
  )
  return {
    id: action.id,
    sorts: { starts: began, title: action.name },
    defaultSort: '-starts',
    counts: countsOf(sql`${action} ${areas}`, where, keys),
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
        .where(and(where, more))
        .$dynamic(),
  }
}
