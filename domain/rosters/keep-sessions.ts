import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attendance, participation } from '@/db/schema/participation'
import { invalidField } from '../errors'
import { sessionsOf } from './put-ticks'

/**
 * Brings the attendance of an activity, whose row is locked, to another number of sessions a day: who was there all
 * day still is. Throws DomainError `invalid` when somebody was there for a part of a day that would lose a session.
 */
export async function keepSessions(
  tx: Tx,
  activity: { id: number; sessions: readonly string[] },
  count: number,
) {
  const before = sessionsOf(activity)
  const after = sessionsOf({ sessions: Array.from({ length: count }, String) })
  if (before.length === after.length) return
  const ofActivity = and(
    eq(participation.id, attendance.participationId),
    eq(participation.activityId, activity.id),
  )
  const wholeDay = sql`cardinality(${attendance.sessions}) >= ${before.length}`
  if (after.length < before.length) {
    const [parted] = await tx
      .select({ day: attendance.day })
      .from(attendance)
      .innerJoin(participation, ofActivity)
      .where(and(sql`not ${wholeDay}`, sql`${after.length} < any(${attendance.sessions})`))
      .limit(1)
    if (parted) throw invalidField('sessions', 'sessionTicked')
  }
  await tx.execute(sql`update ${attendance} set sessions = ${`{${after.join()}}`}::smallint[]
    from ${participation} where ${ofActivity} and ${wholeDay}`)
}
