import { and, desc, eq, gte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { event } from '@/db/schema/event'

/** Ticks within so many minutes are one sitting, and one line of the history. */
const sittingMinutes = 15

/**
 * Adds counts to what the same hand did last on this activity, when that was the same a moment ago, so that an
 * evening of ticks is one line of its history. Gives back whether there was such a line. `actorId` is null for whoever
 * came by a link, told apart by the link's id.
 */
export async function addToSitting(
  tx: Tx,
  to: { activityId: number; verb: string; actorId: number | null; linkId?: number; now: Date },
  counts: Record<string, number>,
): Promise<boolean> {
  const [last] = await tx
    .select({ id: event.id, verb: event.verb, actorId: event.actorId, details: event.details })
    .from(event)
    .where(
      and(
        eq(event.entity, 'activity'),
        eq(event.entityId, to.activityId),
        gte(event.at, new Date(to.now.getTime() - sittingMinutes * 60_000)),
      ),
    )
    .orderBy(desc(event.id))
    .limit(1)
  if (last?.verb !== to.verb || last.actorId !== to.actorId || last.details.linkId !== to.linkId) return false
  const summed = Object.entries(counts).map(([name, count]) => [
    name,
    count + Number(last.details[name] ?? 0),
  ])
  await tx
    .update(event)
    .set({ details: { ...last.details, ...Object.fromEntries(summed) } })
    .where(eq(event.id, last.id))
  return true
}
