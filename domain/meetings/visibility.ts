import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { meeting, meetingCase } from '@/db/schema/meeting'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { dayOf } from '../deadlines'
import { notFound } from '../errors'
import { answeringStatuses } from '../requests/status'
import { type MeetingSubject, readsMeetings } from './policy'

/** The meetings that exist for this actor, as a condition on `meeting`: all of them for staff, none for others. */
export const visibleMeetings = (actor: Actor): SQL | undefined =>
  readsMeetings(actor) ? undefined : sql`false`

/** Finds one meeting among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleMeeting(tx: Tx, { id }: { id: number }, actor: Actor, now: Date) {
  const [row] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.id, id), visibleMeetings(actor)))
    .for('update')
  if (!row) throw notFound()
  return { ...(await meetingSubject(tx, row, now)), ...row }
}

/** What the rules look at, for a meeting that was read. */
export async function meetingSubject(
  tx: Db | Tx,
  row: Pick<typeof meeting.$inferSelect, 'id' | 'status' | 'heldOn'>,
  now: Date,
): Promise<MeetingSubject> {
  const undecided = await tx
    .select({ id: meetingCase.requestId })
    .from(meetingCase)
    .innerJoin(request, eq(request.id, meetingCase.requestId))
    .where(and(eq(meetingCase.meetingId, row.id), inArray(request.status, [...answeringStatuses])))
  return { status: row.status, hasBegun: row.heldOn <= dayOf(now), undecided: undecided.length }
}
