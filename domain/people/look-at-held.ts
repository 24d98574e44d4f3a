import { and, eq, gt } from 'drizzle-orm'
import { event } from '@/db/schema/event'
import { record } from '../audit/record'
import type { Context } from '../command'
import { sittingMinutes } from '../data-protection/look-at-roster'

/**
 * Writes down that somebody was shown all that is held about a person (brief, "Data protection"), once a sitting. Takes
 * the id of her record; that the reader may see it is the caller's to find out.
 */
export async function lookAtHeld({ db, actor, now }: Context, id: number) {
  const recently = new Date(now.getTime() - sittingMinutes * 60_000)
  const [seen] = await db
    .select({ id: event.id })
    .from(event)
    .where(
      and(
        eq(event.entity, 'person'),
        eq(event.entityId, id),
        eq(event.verb, 'lookAtRoster'),
        eq(event.actorId, actor.id),
        gt(event.at, recently),
      ),
    )
    .limit(1)
  if (seen) return
  await db.transaction((tx) =>
    record(tx, {
      entity: 'person',
      entityId: id,
      verb: 'lookAtRoster',
      actorId: actor.id,
      at: now,
      details: { place: 'held' },
    }),
  )
}
