import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { invalidField } from '../errors'

/** Refuses an activity that is not one of the Action's. */
export async function demandActivityOf(tx: Tx, actionId: number, activityId: number | undefined) {
  if (activityId === undefined) return
  const [found] = await tx
    .select({ id: activity.id })
    .from(activity)
    .where(and(eq(activity.id, activityId), eq(activity.actionId, actionId)))
  if (!found) throw invalidField('activityId', 'choose')
}
