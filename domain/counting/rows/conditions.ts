import { and, between, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { heldActivityStatuses } from '../../activities/status'
import { visibleActivities } from '../../activities/visibility'
import type { Actor } from '../../actor'
import type { Sortable } from '../../paging'
import { visibleSeats } from '../../rosters/visibility'
import type { Scope } from '../scope'

export const none = sql<string | null>`null`
export const starts = sql`coalesce(${activity.startsOn}, 'infinity'::date)`
export const yearOf = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const
export const ofCase = (scope: Scope) =>
  and(
    scope.region ? eq(action.regionCode, scope.region) : undefined,
    scope.country ? eq(action.countryCode, scope.country) : undefined,
  )
/**
 * What belongs to an Action, on a column that holds its id: known to be one, so that the way over indexes is seen to be
 * short. Where there may be many, they are looked for first, once, and lead to what belongs to them.
 */
export const inActions = (column: Sortable, scope: Scope) => {
  const where = ofCase(scope)
  return and(
    scope.action
      ? sql`${column} = (select ${action.id} from ${action} where ${action.reference} = ${scope.action})`
      : undefined,
    where ? sql`${column} = any(array(select ${action.id} from ${action} where ${where}))` : undefined,
  )
}

/** The activities of a scope: an activity counts when it was held (brief, "What is reported"). */
export const activitiesOf = (actor: Actor, scope: Scope, held = scope.activity === undefined) =>
  and(
    visibleActivities(actor),
    scope.activity === undefined ? undefined : eq(activity.id, scope.activity),
    held ? inArray(activity.status, [...heldActivityStatuses]) : undefined,
    scope.year === undefined ? undefined : between(activity.startsOn, ...yearOf(scope.year)),
    inActions(activity.actionId, scope),
  )

export const truth = (condition: SQL | undefined) => sql<boolean>`${condition ?? sql`true`}`

/** Names in their order for who reads all of them; for others an order that says nothing about names. */
export const named = (actor: Actor, sorts: Record<string, Sortable>, other: Sortable) =>
  visibleSeats(actor) === undefined
    ? { sorts, defaultSort: Object.keys(sorts)[0] as string }
    : { sorts: { number: other }, defaultSort: 'number' }

export const activityColumns = {
  activityId: activity.id,
  title: activity.title,
  startsOn: activity.startsOn,
  action: action.name,
  actionReference: action.reference,
}
