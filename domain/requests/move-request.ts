import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { RequestStatus } from '@/db/enums'
import { request } from '@/db/schema/request'
import { conflict } from '../errors'
import type { RequestTransitionVerb } from './status'
import { requestTransitions } from './status'

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
    .set({ ...also, status: to, updatedAt: now })
    .where(and(eq(request.id, subject.id), eq(request.status, subject.status)))
    .returning({ id: request.id })
  if (moved.length === 0) throw conflict()
  return { from: subject.status, to }
}
