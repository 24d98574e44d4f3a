import { and, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { ActionStatus } from '@/db/enums'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { visibleActions } from '../../actions/visibility'
import { periodOf } from '../periods'
import { type Scope, unknown } from '../scope'
import type { Asked, RowsBehind } from './asked'
import { is, none, ofCase } from './conditions'
import { areas, countsOf, keysOfCase } from './keys'

/** Begun and not over; one that was closed within the period was under way before. */
const underWayNow = ['implementation', 'reporting', 'suspended'] as const satisfies ActionStatus[]
const underWay = [...underWayNow, 'closed'] as const satisfies ActionStatus[]

/**
 * Where an Action stood before a moment (ISO 8601, UTC): by the last change that is on record until then; where none is,
 * by the status that the first later one came from, else by that of now.
 */
const statusBefore = (moment: string) => {
  const changes = sql`${event} where ${event.entity} = 'action' and ${event.entityId} = ${action.id} and ${event.toStatus} is not null`
  return sql<ActionStatus>`coalesce(
    (select ${event.toStatus} from ${changes} and ${event.at} < ${moment}::timestamptz order by ${event.at} desc, ${event.id} desc limit 1),
    (select ${event.fromStatus} from ${changes} and ${event.at} >= ${moment}::timestamptz order by ${event.at}, ${event.id} limit 1),
    ${action.status})`
}

/** Whether it was over before a moment, by what is on record until then: one that was entered late was not. */
const wasClosedBefore = (moment: string) =>
  sql`coalesce((select ${event.toStatus} from ${event} where ${event.entity} = 'action' and ${event.entityId} = ${action.id}
    and ${event.toStatus} is not null and ${event.at} < ${moment}::timestamptz order by ${event.at} desc, ${event.id} desc limit 1), '') = 'closed'`

/** The first and the last day of what is asked for; either is open where nothing limits it. Null for no period at all. */
function periodAsked({ year, quarter, month, since, until }: Scope) {
  const periods = [year, quarter, month].flatMap((one) =>
    one === undefined || one === unknown ? [] : [periodOf(String(one))],
  )
  const first = [...periods.map(([day]) => day), since ?? []].flat().sort().at(-1)
  const last = [...periods.map(([, day]) => day), until ?? []].flat().sort()[0]
  return first || last ? { first, last } : null
}

/**
 * The Actions that were under way in a period: begun by its last day, not over before its first one, by the days on
 * record and by what was done with them; each stands where it stood at the period's end. Of no period, those that are now.
 */
export function underWayBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const period = periodAsked(scope)
  const dayAfter = (day: string) => {
    const next = new Date(`${day}T00:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    return next.toISOString()
  }
  const status: SQL = period?.last ? statusBefore(dayAfter(period.last)) : sql`${action.status}`
  const where = and(
    visibleActions(actor),
    [scope.year, scope.quarter, scope.month].includes(unknown) ? isNull(action.startsOn) : undefined,
    inArray(status, period ? [...underWay] : [...underWayNow]),
    period?.last ? sql`${action.startsOn} <= ${period.last}` : undefined,
    period?.first
      ? and(
          sql`coalesce(${action.endsOn}, 'infinity'::date) >= ${period.first}`,
          not(wasClosedBefore(`${period.first}T00:00:00.000Z`)),
        )
      : undefined,
    ofCase(scope),
    is(status, scope.status),
  )
  return {
    id: action.id,
    sorts: { starts: sql`coalesce(${action.startsOn}, 'infinity'::date)`, title: action.name },
    defaultSort: '-starts',
    counts: countsOf(sql`${action} ${areas}`, where, { ...keysOfCase, status }),
    select: (more, sortValue = none) =>
      db
        .select({
          id: action.id,
          reference: action.reference,
          title: action.name,
          startsOn: action.startsOn,
          status: sql<string>`${status}`,
          countryCode: action.countryCode,
          sortValue,
        })
        .from(action)
        .where(and(where, more))
        .$dynamic(),
  }
}
