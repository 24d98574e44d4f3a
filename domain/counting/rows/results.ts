import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { result } from '@/db/schema/result'
import { achievedResultStatuses } from '../../results/status'
import { visibleResults } from '../../results/visibility'
import { periodOf } from '../periods'
import { type Scope, unknown } from '../scope'
import type { Asked, RowsBehind } from './asked'
import { inActions, inTime, is, none } from './conditions'
import { areas, countsOf, keysOfCase, keysOfTime } from './keys'

/** The day on which a result was first achieved: one that is validated and then adopted counts once. */
export const achievedOn = sql`(select (min(${event.at}) at time zone 'UTC')::date from ${event}
  where ${event.entity} = 'result' and ${event.entityId} = ${result.id} and ${event.verb} in ('validate', 'adopt'))`

/** What was achieved at some time in a period, be it for the first time or not, is found at once. */
const achievedWithin = ({ year, quarter, month }: Scope) => {
  const period = month ?? quarter ?? year
  if (period === undefined || period === unknown) return undefined
  const [first, last] = periodOf(String(period))
  return sql`${result.id} = any(array(select ${event.entityId} from ${event}
    where ${event.entity} = 'result' and ${event.verb} in ('validate', 'adopt')
      and ${event.at} >= ${first}::timestamp at time zone 'UTC'
      and ${event.at} < (${last}::date + 1)::timestamp at time zone 'UTC'))`
}

const from = sql`${result} join ${action} on ${action.id} = ${result.actionId} ${areas}`
const keys = {
  ...keysOfTime(achievedOn),
  ...keysOfCase,
  resultKind: sql`${result.kind}`,
  status: sql`${result.status}`,
}

export function resultsBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const isInUse = measure === 'resultsInUse'
  const where = and(
    visibleResults(actor),
    measure === 'resultsAchieved'
      ? inArray(result.status, [...achievedResultStatuses])
      : ne(result.status, 'dropped'),
    isInUse ? isNotNull(result.inUseSince) : achievedWithin(scope),
    inTime(isInUse ? result.inUseSince : achievedOn, scope),
    scope.activity === undefined ? undefined : eq(result.activityId, scope.activity),
    inActions(result.actionId, scope),
    is(result.kind, scope.resultKind),
    is(result.status, scope.status),
  )
  return {
    id: result.id,
    sorts: { title: result.title, updated: result.updatedAt },
    defaultSort: 'title',
    counts: countsOf(from, where, isInUse ? { ...keys, ...keysOfTime(result.inUseSince) } : keys),
    select: (more, sortValue = none) =>
      db
        .select({
          id: result.id,
          reference: result.reference,
          title: result.title,
          kind: result.kind,
          status: result.status,
          inUseSince: result.inUseSince,
          action: action.name,
          actionReference: action.reference,
          sortValue,
        })
        .from(result)
        .innerJoin(action, eq(action.id, result.actionId))
        .where(and(where, more))
        .$dynamic(),
  }
}
