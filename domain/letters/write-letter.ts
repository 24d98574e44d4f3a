import type { Tx } from '@/db/client'
import type { LetterKind, Locale } from '@/db/enums'
import { enqueue } from '@/db/queue'
import { letter } from '@/db/schema/notification'
import type { LetterParams } from './params'

export type LetterToWrite<Kind extends LetterKind> = {
  kind: Kind
  /** Who gets it; `userId` is null for somebody without an account. */
  to: { userId: number | null; address: string; locale: Locale }
  /** What its words are filled with. */
  params: LetterParams[Kind]
  /** Not sent before. */
  after?: Date
  /** The notification that it tells. */
  notificationId?: number
  /** When it is written; now when left out. */
  at?: Date
}

/**
 * Writes an e-mail into the outbox, and the job that sends it, in the transaction of what it tells: undone with it,
 * sent after it. Gives back the letter's number.
 */
export async function writeLetter<Kind extends LetterKind>(
  tx: Tx,
  { kind, to, params, after, notificationId, at = new Date() }: LetterToWrite<Kind>,
): Promise<number> {
  const [written] = await tx
    .insert(letter)
    .values({ kind, ...to, params, notificationId, madeAt: at })
    .returning({ id: letter.id })
  if (!written) throw new Error('A letter was not written')
  await enqueue(tx, 'letter', { letterId: written.id }, { after })
  return written.id
}
