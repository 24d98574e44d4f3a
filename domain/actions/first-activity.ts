import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { decision, request } from '@/db/schema/request'
import { heldActivityStatuses } from '../activities/status'
import type { Actor } from '../actor'
import { type Spread, spreadOf } from '../counting/spread'
import { visibleActions } from './visibility'

/**
 * How many calendar days passed from the approval of a request to the first activity of its Action that was held: over
 * the Actions whose first one starts in a period of days (YYYY-MM-DD, both included); of all times without one. An Action that began before its request was approved counts as no days: nobody
 * waited, and days below nothing would hide how long others did.
 */
export async function daysToFirstActivity(
  db: Db,
  actor: Actor,
  scope: { action?: string | undefined; region?: string | undefined },
  period: readonly [string, string] | null,
): Promise<Spread> {
  const first = db
    .select({
      actionId: activity.actionId,
      startsOn: sql<string>`min(${activity.startsOn})`.as('starts_on'),
      approvedOn: sql<string | null>`(select min(${decision.decidedOn}) from ${decision}
        join ${request} on ${request.id} = ${decision.requestId}
        where ${request.actionId} = ${activity.actionId} and ${decision.outcome} = 'approved')`.as(
        'approved_on',
      ),
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        inArray(activity.status, [...heldActivityStatuses]),
        visibleActions(actor),
        scope.action ? eq(action.reference, scope.action) : undefined,
        scope.region ? eq(action.regionCode, scope.region) : undefined,
      ),
    )
    .groupBy(activity.actionId)
    .as('first')
  const rows = await db
    .select({ days: sql<number>`greatest(${first.startsOn} - ${first.approvedOn}, 0)::int` })
    .from(first)
    .where(
      and(
        sql`${first.approvedOn} is not null`,
        period ? sql`${first.startsOn} between ${period[0]} and ${period[1]}` : undefined,
      ),
    )
  return spreadOf(rows.map(({ days }) => days))
}
