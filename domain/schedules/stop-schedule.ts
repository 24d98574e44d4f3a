import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { schedule } from '@/db/schema/schedule'
import { record } from '../audit/record'

/** Stops a schedule that can't go on, and tells why; `why` is a key of `errors`. */
export async function stopSchedule(
  tx: Tx,
  { id, title }: { id: number; title: string },
  why: string,
  now: Date,
) {
  const [stopped] = await tx
    .update(schedule)
    .set({ status: 'stopped' })
    .where(and(eq(schedule.id, id), eq(schedule.status, 'running')))
    .returning({ id: schedule.id })
  if (!stopped) return
  await record(tx, {
    entity: 'schedule',
    entityId: id,
    verb: 'stop',
    actorId: null,
    at: now,
    from: 'running',
    to: 'stopped',
    details: { title, why },
  })
}
