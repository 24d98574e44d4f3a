import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ResultStatus } from '@/db/enums'
import { result } from '@/db/schema/result'
import { conflict } from '../errors'
import { type ResultTransitionVerb, resultTransitions } from './status'

type Moving = { id: number; status: ResultStatus }

/**
 * Changes the status by one guarded update; zero rows means that somebody else was faster.
 * Gives back from and to, for the event.
 */
export async function moveResult(
  tx: Tx,
  subject: Moving,
  verb: ResultTransitionVerb,
  now: Date,
  also: Partial<typeof result.$inferInsert> = {},
) {
  const { to } = resultTransitions[verb]
  const moved = await tx
    .update(result)
    .set({ ...also, status: to, updatedAt: now })
    .where(and(eq(result.id, subject.id), eq(result.status, subject.status)))
    .returning({ id: result.id })
  if (moved.length === 0) throw conflict()
  return { from: subject.status, to }
}
