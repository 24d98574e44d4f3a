import type { Tx } from '@/db/client'
import type { BatchKind } from '@/db/enums'
import { enqueue, type Queue } from '@/db/queue'
import { batch } from '@/db/schema/batch'

export type BatchToBegin = {
  kind: BatchKind
  /** What it is about; null where that is the whole programme. */
  activityId: number | null
  /** The id of the user who asks. */
  askedBy: number
  /** What is asked, as its kind reads it. */
  input: Record<string, unknown>
  /** How many pieces there are. */
  total: number
  now: Date
}

/**
 * Writes down a piece of work that takes longer than anybody waits for, and the job that does it, in the transaction
 * of the caller. Gives back its id. `queue` is another one where its jobs are longer than those of a batch.
 */
export async function beginBatch(
  tx: Tx,
  { now, ...asked }: BatchToBegin,
  queue: Queue = 'batch',
): Promise<string> {
  const [row] = await tx
    .insert(batch)
    .values({ ...asked, askedAt: now })
    .returning({ id: batch.id })
  if (!row) throw new Error('A batch was not written')
  await enqueue(tx, queue, { batchId: row.id })
  return row.id
}
