import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { type Actor, isStaff } from '../actor'
import { visibleActions } from './visibility'

/** What each activity of an Action was to cost and did cost, in EUR, in the order in which they happen; for staff alone. */
export const costsOf = async (db: Db, actor: Actor, actionId: number) =>
  isStaff(actor)
    ? db
        .select({
          number: activity.number,
          title: activity.title,
          plannedCost: activity.plannedCost,
          actualCost: activity.actualCost,
        })
        .from(activity)
        .innerJoin(action, eq(action.id, activity.actionId))
        .where(and(eq(activity.actionId, actionId), visibleActions(actor)))
        .orderBy(sql`coalesce(${activity.startsOn}, 'infinity'::date)`, activity.id)
    : []
