import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import type { Actor } from '../actor'
import { visibleSeats } from './visibility'

/** The sessions of one day of one seat: [participationId, day, sessions]. */
export type Standing = [number, string, number[]]

/**
 * Who is down as present in which sessions of an activity that the caller has found to be visible: what a device that
 * was without a network brings its own copy up to date with. No names.
 */
export async function standingOf(db: Db, activityId: number, actor: Actor | null): Promise<Standing[]> {
  const rows = await db
    .select({ seat: attendance.participationId, day: attendance.day, sessions: attendance.sessions })
    .from(attendance)
    .innerJoin(participation, eq(participation.id, attendance.participationId))
    .innerJoin(person, eq(person.id, participation.personId))
    .where(and(eq(participation.activityId, activityId), actor ? visibleSeats(actor) : undefined))
    .orderBy(attendance.participationId, attendance.day)
  return rows.map(({ seat, day, sessions }) => [seat, day, sessions])
}
