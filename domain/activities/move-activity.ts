import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ActivityStatus } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { conflict } from '../errors'
import { type ActivityTransitionVerb, activityTransitions } from './status'

type Moving = { id: number; status: ActivityStatus }

/**
 * Changes the status by one guarded update; zero rows means that somebody else was faster.
 * Gives back from and to, for the event.
 */
export async function moveActivity(
  tx: Tx,
  subject: Moving,
  verb: ActivityTransitionVerb,
  now: Date,
  also: Partial<typeof activity.$inferInsert> = {},
) {
  const { to } = activityTransitions[verb]
  const moved = await tx
    .update(activity)
    .set({ ...also, status: to, updatedAt: now })
    .where(and(eq(activity.id, subject.id), eq(activity.status, subject.status)))
    .returning({ id: activity.id })
  if (moved.length === 0) throw conflict()
  return { from: subject.status, to }
}
