import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { event } from '@/db/schema/event'
import { command } from '../command'
import { addMessage } from '../messages/add-message'
import { ClarifyRequestInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/**
 * The authority's answer to a clarification, in the thread of the case and with a file where there is one: the request
 * goes back to where it was asked from.
 */
export const clarifyRequest = command({
  policy: requestPolicy,
  verb: 'clarify',
  input: ClarifyRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const moved = await moveRequest(tx, subject, 'clarify', now, {}, await askedFrom(tx, subject.id))
    const said = { requestId: subject.id, audience: 'authority' as const, body: input.reason }
    const details = await addMessage(tx, { ...said, heldId: input.heldId, actor, now })
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.reason, details } }
  },
})

async function askedFrom(tx: Tx, requestId: number) {
  const [asked] = await tx
    .select({ from: event.fromStatus })
    .from(event)
    .where(
      and(eq(event.entity, 'request'), eq(event.entityId, requestId), eq(event.toStatus, 'clarification')),
    )
    .orderBy(desc(event.id))
    .limit(1)
  return asked?.from === 'consultation' ? 'consultation' : 'screening'
}
