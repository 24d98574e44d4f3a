import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action, actionTeam } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { participation } from '@/db/schema/participation'
import { activityOfVisibleAction } from '../actions/visibility'
import type { Actor } from '../actor'
import { dayOf } from '../deadlines'
import { notFound } from '../errors'
import type { ActivitySubject } from './policy'

/** The activities that exist for this actor, as a condition on `activity`: those of the Actions that do. */
export const visibleActivities = activityOfVisibleAction

/** Finds one activity among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleActivity(tx: Tx, { id }: { id: number }, actor: Actor, now: Date) {
  const [row] = await tx
    .select()
    .from(activity)
    .where(and(eq(activity.id, id), visibleActivities(actor)))
    .for('update')
  if (!row) throw notFound()
  return { ...(await activitySubject(tx, row, now)), ...row }
}
export type LockedActivity = Awaited<ReturnType<typeof lockVisibleActivity>>

/** What the rules look at, for an activity that was read; `now` says whether its last day is past. */
export async function activitySubject(
  tx: Db | Tx,
  row: Pick<
    typeof activity.$inferSelect,
    'id' | 'actionId' | 'status' | 'startsOn' | 'endsOn' | 'noRosterReason'
  >,
  now: Date,
): Promise<ActivitySubject> {
  const [facts] = await tx
    .select({
      regionCode: action.regionCode,
      countryCode: action.countryCode,
      leadId: action.leadId,
      actionStatus: action.status,
      teamIds: sql<
        number[]
      >`coalesce((select array_agg(${actionTeam.userId}) from ${actionTeam} where ${actionTeam.actionId} = ${action.id}), '{}')`,
      expertIds: sql<
        number[]
      >`coalesce((select array_agg(${deployment.personId}) from ${deployment} where ${deployment.activityId} = ${row.id}), '{}')`,
      participations: sql<number>`(select count(*)::int from ${participation} where ${participation.activityId} = ${row.id})`,
      headcounts: sql<number>`(select count(*)::int from ${headcount} where ${headcount.activityId} = ${row.id})`,
      hasMissionReport: sql<boolean>`exists (select 1 from ${document} where ${document.entity} = 'activity' and ${document.entityId} = ${row.id} and ${document.kind} = 'mission_report')`,
    })
    .from(action)
    .where(eq(action.id, row.actionId))
  if (!facts) throw notFound()
  const lastDay = row.endsOn ?? row.startsOn
  return {
    ...facts,
    status: row.status,
    hasDates: row.startsOn !== null,
    isOver: lastDay !== null && lastDay < dayOf(now),
    noRosterReason: row.noRosterReason,
  }
}
