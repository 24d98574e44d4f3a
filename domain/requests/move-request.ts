import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { RequestStatus } from '@/db/enums'
import { request } from '@/db/schema/request'
import { dayOf } from '../deadlines'
import { conflict } from '../errors'
import type { RequestTransitionVerb } from './status'
import { pausedStatuses, requestTransitions } from './status'

type Moving = { id: number; status: RequestStatus }

/**
 * Changes the status by one guarded update; zero rows means that somebody else was faster.
 * Takes where to go when the table's own target is not the one. Gives back from and to, for the event.
 */
export async function moveRequest(
  tx: Tx,
  subject: Moving,
  verb: RequestTransitionVerb,
  now: Date,
  also: Partial<typeof request.$inferInsert> = {},
  to: RequestStatus = requestTransitions[verb].to,
) {
  const moved = await tx
    .update(request)
    .set({ ...also, ...clock(subject.status, to, dayOf(now)), status: to, updatedAt: now })
    .where(and(eq(request.id, subject.id), eq(request.status, subject.status)))
    .returning({ id: request.id })
  if (moved.length === 0) throw conflict()
  return { from: subject.status, to }
}

/** The programme's times stand still while a request waits for its authority, or for a later meeting. */
function clock(from: RequestStatus, to: RequestStatus, today: string) {
  const isPaused = (status: RequestStatus) => pausedStatuses.some((each) => each === status)
  if (isPaused(from) === isPaused(to)) return {}
  if (isPaused(to)) return { pausedSince: today }
  return {
    pausedSince: null,
    pausedDays: sql`${request.pausedDays} + coalesce(${today}::date - ${request.pausedSince}, 0)`,
  }
}
