import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ActionStatus } from '@/db/enums'
import { action } from '@/db/schema/action'
import { conflict } from '../errors'
import { type ActionTransitionVerb, actionTransitions } from './status'

type Moving = { id: number; status: ActionStatus }

/**
 * Changes the status by one guarded update; zero rows means that somebody else was faster.
 * Takes where to go when the table's own target is not the one. Gives back from and to, for the event.
 */
export async function moveAction(
  tx: Tx,
  subject: Moving,
  verb: ActionTransitionVerb,
  now: Date,
  also: Partial<typeof action.$inferInsert> = {},
  to: ActionStatus = actionTransitions[verb].to,
) {
  const moved = await tx
    .update(action)
    .set({ ...also, status: to, updatedAt: now })
    .where(and(eq(action.id, subject.id), eq(action.status, subject.status)))
    .returning({ id: action.id })
  if (moved.length === 0) throw conflict()
  return { from: subject.status, to }
}
