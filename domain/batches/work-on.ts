import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { enqueue } from '@/db/queue'
import { batch } from '@/db/schema/batch'

export type Batch = typeof batch.$inferSelect

/** What one step did: how many pieces it went past, and what came of them in figures, which are added up. */
export type Step = { done: number; outcome?: Record<string, number> }

/** So many steps are made in one job of the queue, which would give a longer one to another worker. */
const stepsOfJob = 40

/**
 * Works on a batch, step by step, until it is done, cancelled, or handed over to the next job of its queue. A step is
 * a short transaction with the batch locked: what it did and how far the batch is are kept together or not at all, so
 * a worker that dies leaves nothing half done, and two workers take turns. `step` starts at the piece `batch.done`,
 * and says 0 when there are no more. What it throws is thrown, and the queue tries again.
 */
export async function workOn(
  { db, now }: { db: Db; now: Date },
  batchId: string,
  step: (tx: Tx, batch: Batch) => Promise<Step>,
) {
  for (let made = 0; made < stepsOfJob; made += 1)
    if (!(await db.transaction((tx) => oneStep(tx, batchId, step, now)))) return
  await db.transaction((tx) => enqueue(tx, 'batch', { batchId }))
}

/** Whether there may be more to do. */
async function oneStep(tx: Tx, id: string, step: (tx: Tx, batch: Batch) => Promise<Step>, now: Date) {
  const [found] = await tx.select().from(batch).where(eq(batch.id, id)).for('update')
  if (found?.status !== 'waiting' && found?.status !== 'running') return false
  const { done, outcome = {} } = await step(tx, found)
  const sums = { ...found.outcome }
  for (const [name, value] of Object.entries(outcome)) sums[name] = (sums[name] ?? 0) + value
  const reached = found.done + done
  const isOver = done === 0 || reached >= found.total
  await tx
    .update(batch)
    .set({
      status: isOver ? 'done' : 'running',
      done: reached,
      outcome: sums,
      ...(isOver ? { endedAt: now } : {}),
    })
    .where(eq(batch.id, id))
  return !isOver
}

/** That a batch can't be finished: its queue has tried often enough. */
export async function failBatch({ db, now }: { db: Db; now: Date }, batchId: string) {
  await db.transaction(async (tx) => {
    const [found] = await tx.select().from(batch).where(eq(batch.id, batchId)).for('update')
    if (found?.status !== 'waiting' && found?.status !== 'running') return
    await tx.update(batch).set({ status: 'failed', endedAt: now }).where(eq(batch.id, batchId))
  })
}
