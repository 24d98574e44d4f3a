import { type AnyColumn, and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { actionTag } from '@/db/schema/open-data'
import { thematicArea } from '@/db/schema/reference'
import { heldActivityStatuses } from '../../activities/status'
import { visibleActivities } from '../../activities/visibility'
import type { Actor } from '../../actor'
import type { Sortable } from '../../paging'
import { visibleSeats } from '../../rosters/visibility'
import { periodOf } from '../periods'
import { type Scope, unknown } from '../scope'
import { vocabularies } from './keys'

export const none = sql<string | null>`null`
export const starts = sql`coalesce(${activity.startsOn}, 'infinity'::date)`

/**
 * Whether a day is in the year, the quarter and the month of a scope, and neither before its first day nor after its
 * last; `indexed` is the day as an index has it, later than any where there is none.
 */
export const inTime = (
  day: SQL | AnyColumn,
  { year, quarter, month, since, until }: Scope,
  indexed: SQL | AnyColumn = day,
) => {
  const within = (period: number | string) => {
    if (period === unknown) return isNull(day)
    const [first, last] = periodOf(String(period))
    return sql`${indexed} between ${first} and ${last}`
  }
  return and(
    ...[year, quarter, month].map((period) => (period === undefined ? undefined : within(period))),
    since === undefined ? undefined : and(sql`${indexed} >= ${since}`, sql`${day} is not null`),
    until === undefined ? undefined : sql`${indexed} <= ${until}`,
  )
}

/** Whether a column holds what is asked for; where nothing is on record that is asked for as "unknown". */
export const is = (column: SQL | AnyColumn, value: string | number | undefined) =>
  value === undefined ? undefined : value === unknown ? isNull(column) : sql`${column} = ${value}`

export const ofCase = (scope: Scope) =>
  and(
    scope.region ? eq(action.regionCode, scope.region) : undefined,
    is(action.countryCode, scope.country),
    ...(['gcm', 'sdg', 'sector'] as const).map((list) => isTagged(list, scope[list])),
    inAreas(scope.theme, (code) => eq(thematicArea.code, code)),
    inAreas(scope.area, (code) => sql`coalesce(${above.code}, ${thematicArea.code}) = ${code}`),
  )
const isTagged = (list: keyof typeof vocabularies, code: string | undefined) => {
  if (code === undefined) return undefined
  const of = sql`${actionTag.actionId} = ${action.id} and ${actionTag.vocabulary} = ${vocabularies[list]}`
  return code === unknown
    ? sql`not exists (select 1 from ${actionTag} where ${of})`
    : sql`exists (select 1 from ${actionTag} where ${of} and ${actionTag.code} = ${code})`
}
const above = alias(thematicArea, 'above')
const inAreas = (code: string | undefined, where: (code: string) => SQL) => {
  if (code === undefined) return undefined
  if (code === unknown) return isNull(action.mainAreaId)
  return sql`${action.mainAreaId} in (select ${thematicArea.id} from ${thematicArea}
    left join ${thematicArea} as above on ${above.id} = ${thematicArea.parentId} where ${where(code)})`
}

/**
 * What belongs to an Action, on a column that holds its id: known to be one, so that the way over indexes is seen to be
 * short. Where there may be many, they are looked for first, once, and lead to what belongs to them.
 */
export const inActions = (column: Sortable, scope: Scope) => {
  const where = ofCase(scope)
  return and(
    scope.action === unknown
      ? sql`${column} is null`
      : scope.action
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
    inTime(activity.startsOn, scope, starts),
    scope.activityKind ? eq(activity.kind, scope.activityKind) : undefined,
    scope.mode ? eq(activity.mode, scope.mode) : undefined,
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
