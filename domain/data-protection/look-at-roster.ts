import { and, eq, gt } from 'drizzle-orm'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { activitySubject, visibleActivities } from '../activities/visibility'
import { carries } from '../actor'
import { record } from '../audit/record'
import type { Context } from '../command'

/** How long one sitting lasts: whoever looks again within it has looked once. */
export const sittingMinutes = 15

/**
 * Where names of a roster are shown. `page`: the roster of the activity or what is made from it; `attendance`: the grid;
 * `deployment`: what an expert sees of it; `portal`: what an authority sees of it; `program`: over the REST interface.
 */
export type LookPlace = 'page' | 'attendance' | 'deployment' | 'portal' | 'program'

/**
 * Writes down that somebody who does not carry the case saw names of its roster (brief, "Data protection"), once a
 * sitting. Nothing is written of those who carry it, of observers, who are shown no names, and for an activity that does
 * not exist for the reader.
 */
export async function lookAtRoster({ db, actor, now }: Context, id: number, place: LookPlace) {
  if (actor.role === 'observer') return
  const recently = new Date(now.getTime() - sittingMinutes * 60_000)
  const [seen] = await db
    .select({ id: event.id })
    .from(event)
    .where(
      and(
        eq(event.entity, 'activity'),
        eq(event.entityId, id),
        eq(event.verb, 'lookAtRoster'),
        eq(event.actorId, actor.id),
        gt(event.at, recently),
      ),
    )
    .limit(1)
  if (seen) return
  const [row] = await db
    .select()
    .from(activity)
    .where(and(eq(activity.id, id), visibleActivities(actor)))
  if (!row || carries(actor, await activitySubject(db, row, now))) return
  await db.transaction((tx) =>
    record(tx, {
      entity: 'activity',
      entityId: id,
      verb: 'lookAtRoster',
      actorId: actor.id,
      at: now,
      details: { place },
    }),
  )
}
