import type { Tx } from '@/db/client'
import type { LetterKind, Locale } from '@/db/enums'
import { enqueue } from '@/db/queue'
import { letter } from '@/db/schema/notification'

export type LetterToWrite = {
  kind: LetterKind
  /** Who gets it; `userId` is null for somebody without an account. */
  to: { userId: number | null; address: string; locale: Locale }
  /** What its words are filled with; `path` is where its button leads, without the public address. */
  params: Record<string, unknown>
  /** Not sent before. */
  after?: Date
  /** The notification that it tells. */
  notificationId?: number
}

/**
 * Writes an e-mail into the outbox, and the job that sends it, in the transaction of what it tells: undone with it,
 * sent after it. Gives back the letter's number.
 */
export async function writeLetter(
  tx: Tx,
  { kind, to, params, after, notificationId }: LetterToWrite,
): Promise<number> {
  const [written] = await tx
    .insert(letter)
    .values({ kind, ...to, params, notificationId, madeAt: new Date() })
    .returning({ id: letter.id })
  if (!written) throw new Error('A letter was not written')
  await enqueue(tx, 'letter', { letterId: written.id }, { after })
  return written.id
}
