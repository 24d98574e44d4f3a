import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { record } from '../audit/record'
import { dayOf } from '../deadlines'
import { moveActivity } from './move-activity'

/**
 * Locks what is still to come of an Action: what was planned or postponed, and what is confirmed and has not begun.
 * What began before `now` stays, since somebody may have been trained there. Call it before the Action is locked, as
 * whoever confirms an activity locks both in that order.
 */
export const lockComingActivities = (tx: Tx, actionId: number, now: Date) =>
  tx
    .select({ id: activity.id, status: activity.status })
    .from(activity)
    .where(
      and(
        eq(activity.actionId, actionId),
        or(
          inArray(activity.status, ['planned', 'postponed']),
          and(eq(activity.status, 'confirmed'), gt(activity.startsOn, dayOf(now))),
        ),
      ),
    )
    .orderBy(asc(activity.id))
    .for('update')

/** Cancels what is still to come of an Action that is cancelled; each activity's history tells it, with the reason. */
export async function cancelComingActivities(
  tx: Tx,
  actionId: number,
  { reason, actorId, now }: { reason: string; actorId: number; now: Date },
) {
  for (const each of await lockComingActivities(tx, actionId, now)) {
    const moved = await moveActivity(tx, each, 'cancel', now)
    await record(tx, {
      entity: 'activity',
      entityId: each.id,
      verb: 'cancelWithAction',
      ...moved,
      reason,
      actionId,
      actorId,
      at: now,
    })
  }
}
