import { type SQL, sql } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import type { Tx } from './client'

/** The queues of Minga's jobs; `db/migrations/0002_job_queue.sql` makes them and says how often each is tried. */
export const queues = ['letter', 'hourly', 'batch', 'publish', 'webhook', 'edition', 'archive'] as const
export type Queue = (typeof queues)[number]

// Never started: it only writes jobs, with the connection of whoever asks.
const writer = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('A job is written in a transaction')) },
  schedule: false,
  supervise: false,
  migrate: false,
})

/**
 * Puts a job into a queue in the caller's transaction: it is there when that is committed and never was when it is
 * undone. It is not begun before `after`; with a `key`, a queue that holds one job of a key takes no second one
 * while the first one waits.
 */
export async function enqueue(
  tx: Tx,
  queue: Queue,
  data: object,
  { after, key }: { after?: Date; key?: string } = {},
) {
  await writer.send(queue, data, {
    db: within(tx),
    ...(after ? { startAfter: after } : {}),
    ...(key ? { singletonKey: key } : {}),
  })
}

/** Puts many jobs into a queue by one statement, in the caller's transaction. */
export async function enqueueAll(tx: Tx, queue: Queue, jobs: readonly object[]) {
  if (jobs.length === 0) return
  await writer.insert(
    jobs.map((data) => ({ name: queue, data })),
    { db: within(tx) },
  )
}

const within = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: await tx.execute(asSql(text, values)),
  }),
})

/** pg-boss writes $1, $2 …; Drizzle numbers what is given to it. */
function asSql(text: string, values: readonly unknown[]): SQL {
  const pieces = text.split(/(\$\d+)/).map((piece) => {
    const number = /^\$(\d+)$/.exec(piece)?.[1]
    return number ? sql`${asParameter(values[Number(number) - 1])}` : sql.raw(piece)
  })
  return sql.join(pieces)
}

function asParameter(value: unknown) {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
