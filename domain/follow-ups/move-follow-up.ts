import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { FollowUpStatus } from '@/db/enums'
import { followUp } from '@/db/schema/follow-up'
import { conflict } from '../errors'
import { type FollowUpTransitionVerb, followUpTransitions } from './status'

/**
 * Changes the status by one guarded update; zero rows means that somebody else was faster. Gives back from and to,
 * for the event.
 */
export async function moveFollowUp(
  tx: Tx,
  { id, status }: { id: number; status: FollowUpStatus },
  verb: FollowUpTransitionVerb,
  also: Partial<typeof followUp.$inferInsert>,
) {
  const { to } = followUpTransitions[verb]
  const moved = await tx
    .update(followUp)
    .set({ ...also, status: to })
    .where(and(eq(followUp.id, id), eq(followUp.status, status)))
    .returning({ id: followUp.id })
  if (moved.length === 0) throw conflict()
  return { from: status, to }
}
