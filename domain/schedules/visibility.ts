import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { schedule } from '@/db/schema/schedule'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'

/** The schedules that exist for this actor, as a condition on `schedule`: all of them for the team, none for others. */
export const visibleSchedules = (actor: Actor): SQL | undefined => (isStaff(actor) ? undefined : sql`false`)

/** Finds one schedule among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleSchedule(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(schedule)
    .where(and(eq(schedule.id, id), visibleSchedules(actor)))
    .for('update')
  if (!row) throw notFound()
  return row
}

/** One schedule among those that exist for the actor; throws `not_found`. */
export async function findSchedule(db: Db, actor: Actor, id: number) {
  const [row] = await db
    .select()
    .from(schedule)
    .where(and(eq(schedule.id, id), visibleSchedules(actor)))
  if (!row) throw notFound()
  return row
}
