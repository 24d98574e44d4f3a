import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type ActionStatus, actionStatuses } from '@/db/enums'
import { event } from '@/db/schema/event'
import { command } from '../command'
import { ActionStepInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** Takes a suspended Action up again, where it stood when it was suspended. */
export const resumeAction = command({
  policy: actionPolicy,
  verb: 'resume',
  input: ActionStepInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveAction(tx, subject, 'resume', now, {}, await suspendedFrom(tx, subject.id))
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})

async function suspendedFrom(tx: Tx, actionId: number): Promise<ActionStatus | undefined> {
  const [suspended] = await tx
    .select({ from: event.fromStatus })
    .from(event)
    .where(and(eq(event.entity, 'action'), eq(event.entityId, actionId), eq(event.toStatus, 'suspended')))
    .orderBy(desc(event.id))
    .limit(1)
  return actionStatuses.find((status) => status === suspended?.from)
}
