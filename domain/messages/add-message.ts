import type { Tx } from '@/db/client'
import type { MessageAudience } from '@/db/enums'
import { message } from '@/db/schema/message'
import type { Actor } from '../actor'
import { attachHeld } from '../documents/attach-held'
import { markRead } from './mark-read'

/**
 * Writes one message into the thread of a request, inside the command that may do so, with the file that came with
 * it; a file is for those who read the message. Its author has read so far. Gives back what the log tells of it.
 */
export async function addMessage(
  tx: Tx,
  given: {
    requestId: number
    audience: MessageAudience
    body: string
    heldId?: string
    actor: Actor
    now: Date
  },
) {
  const { requestId, audience, body, heldId, actor, now } = given
  const [written] = await tx
    .insert(message)
    .values({ requestId, audience, body, authorId: actor.id, writtenAt: now })
    .returning({ id: message.id })
  const { id } = written as { id: number }
  const file = heldId
    ? await attachHeld(tx, {
        heldId,
        entity: 'request',
        entityId: requestId,
        kind: 'other',
        audience,
        messageId: id,
        actor,
        now,
      })
    : null
  await markRead({ db: tx, actor }, requestId, id)
  return { message: id, ...(file ? { document: file.title } : {}) }
}
