import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BatchKind } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { batch } from '@/db/schema/batch'
import { visibleActivities } from '../activities/visibility'
import { type Actor, isStaff } from '../actor'

const columns = {
  id: batch.id,
  kind: batch.kind,
  status: batch.status,
  activityId: batch.activityId,
  input: batch.input,
  total: batch.total,
  done: batch.done,
  outcome: batch.outcome,
  askedAt: batch.askedAt,
  endedAt: batch.endedAt,
}

/** The last batch of a kind on an activity; null where there is none, or for anybody but the team. */
export async function lastBatch(db: Db, actor: Actor, activityId: number, kind: BatchKind) {
  if (!isStaff(actor)) return null
  const [found] = await db
    .select(columns)
    .from(batch)
    .innerJoin(activity, eq(activity.id, batch.activityId))
    .where(and(eq(batch.activityId, activityId), eq(batch.kind, kind), visibleActivities(actor)))
    .orderBy(desc(batch.askedAt), desc(batch.id))
    .limit(1)
  return found ?? null
}
export type ShownBatch = NonNullable<Awaited<ReturnType<typeof lastBatch>>>

/** One batch by its id; null where it is not there for this actor: that of no activity is there for who asked for it. */
export async function findBatch(db: Db, actor: Actor, id: string) {
  if (!isStaff(actor)) return null
  const own = and(isNull(batch.activityId), eq(batch.askedBy, actor.id))
  const [found] = await db
    .select(columns)
    .from(batch)
    .leftJoin(activity, eq(activity.id, batch.activityId))
    .where(and(eq(batch.id, id), or(own, and(isNotNull(activity.id), visibleActivities(actor)))))
  return found ?? null
}
