import { asc, eq, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { action, actionPlan } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'

/**
 * Keeps the plan of an Action as it stands now, with the reason for the change (brief: "the plan of an Action is
 * versioned and a change carries its reason"). Gives back the number of the version.
 */
export async function recordPlan(tx: Tx, actionId: number, reason: string, madeBy: number, now: Date) {
  await tx.select({ id: action.id }).from(action).where(eq(action.id, actionId)).for('update')
  const activities = await tx
    .select({
      number: activity.number,
      kind: activity.kind,
      title: activity.title,
      status: activity.status,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      place: activity.place,
    })
    .from(activity)
    .where(eq(activity.actionId, actionId))
    .orderBy(asc(activity.id))
  const [last] = await tx
    .select({ number: max(actionPlan.number) })
    .from(actionPlan)
    .where(eq(actionPlan.actionId, actionId))
  const number = (last?.number ?? 0) + 1
  await tx.insert(actionPlan).values({ actionId, number, reason, activities, madeBy, madeAt: now })
  return number
}

/** Whether the plan of an Action is agreed, so that a change of it has to say why. */
export const planIsAgreed = (status: string) => status !== 'design'
