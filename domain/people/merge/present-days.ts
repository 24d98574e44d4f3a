import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { conflict } from '../../errors'
import { sessionsOf } from '../../rosters/put-ticks'
import type { JoinedSeat, RowJson } from './before'

/** How many sessions a day of an activity has, and what it is called. */
export async function sessionsNow(tx: Tx, activityId: number) {
  const [row] = await tx
    .select({ title: activity.title, sessions: activity.sessions })
    .from(activity)
    .where(eq(activity.id, activityId))
  return { title: row?.title ?? '', count: sessionsOf({ sessions: row?.sessions ?? [] }).length }
}

/**
 * The days that a merge kept of a seat, in the sessions that a day has at present, as they would stand had they been
 * there when the sessions were changed (see rosters/keep-sessions.ts). Takes the seat whose days they are. Throws
 * DomainError `conflict` where somebody was there for a part of a day that is no more.
 */
export async function presentDays(tx: Tx, one: JoinedSeat): Promise<JoinedSeat> {
  const { title, count } = await sessionsNow(tx, Number(one.seat.activity_id))
  const before = one.sessions ?? count
  if (before === count) return one
  const whole = sessionsOf({ sessions: Array.from({ length: count }, String) })
  const bring = (row: RowJson) =>
    (row.sessions as number[]).length >= before ? { ...row, sessions: whole } : row
  const lost = [...one.days, ...one.intoDays.before]
    .map(bring)
    .some(({ sessions }) => (sessions as number[]).some((session) => session > count))
  if (lost) throw conflict('duplicates.errors.sessionsChanged', { title, count: before })
  return {
    ...one,
    days: one.days.map(bring),
    intoDays: { before: one.intoDays.before.map(bring), after: one.intoDays.after.map(bring) },
  }
}
