import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { insertRows, recordset } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { event } from '@/db/schema/event'
import { attendance, participation } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { DomainError, notFound } from '../errors'
import { activityDays } from './activity-days'
import { RecordAttendanceInput } from './inputs'

/** Ticks within so many minutes are one sitting, and one line of the history. */
const sittingMinutes = 15

/**
 * Records who was there on which day, cell by cell: a cell says how it is to stand, so saying it twice, or two people
 * at different cells at once, does no harm. Gives back how many cells changed. Throws `not_found` for a seat of
 * another activity, DomainError `invalid` for a day outside of this one.
 */
export const recordAttendance = command({
  policy: activityPolicy,
  verb: 'recordAttendance',
  input: RecordAttendanceInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const days = new Set(activityDays(subject))
    const outside = input.changes.find(({ day }) => !days.has(day))
    if (outside) throw new DomainError('invalid', 'rosters.errors.dayOutside', { day: outside.day })
    const cells = [
      ...new Map(input.changes.map((cell) => [`${cell.participationId} ${cell.day}`, cell])).values(),
    ]
    await demandSeats(tx, subject.id, cells)
    const come = cells.filter(({ present }) => present)
    const gone = cells.filter(({ present }) => !present)
    const before = await countOf(tx, subject.id)
    await insertRows(
      tx,
      attendance,
      come.map(({ participationId, day }) => ({ participationId, day })),
      { skipExisting: true },
    )
    const present = (await countOf(tx, subject.id)) - before
    const absent = gone.length === 0 ? 0 : await takeOff(tx, gone)
    const value = { changed: present + absent }
    if (value.changed === 0) return { value, event: null }
    const sitting = await openSitting(tx, subject.id, actor.id, now)
    if (sitting) {
      await tx
        .update(event)
        .set({
          details: { present: present + sitting.present, absent: absent + sitting.absent },
        })
        .where(eq(event.id, sitting.id))
      return { value, event: null }
    }
    return {
      value,
      event: { entityId: subject.id, actionId: subject.actionId, details: { present, absent } },
    }
  },
})

type Cell = { participationId: number; day: string }

async function demandSeats(tx: Tx, activityId: number, cells: readonly Cell[]) {
  const wanted = [...new Set(cells.map(({ participationId }) => participationId))]
  const rows = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from ${participation} where ${participation.activityId} = ${activityId}
      and ${participation.id} in (select jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb)::bigint)`,
  )
  if (rows[0]?.count !== wanted.length) throw notFound()
}

async function countOf(tx: Tx, activityId: number) {
  const rows = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from ${attendance} join ${participation}
      on ${participation.id} = ${attendance.participationId} where ${participation.activityId} = ${activityId}`,
  )
  return rows[0]?.count ?? 0
}

async function takeOff(tx: Tx, cells: readonly Cell[]) {
  const source = recordset(attendance, ['participationId', 'day'], cells)
  const gone = await tx.execute(
    sql`delete from ${attendance} as a using ${source} where a.participation_id = r.participation_id and a.day = r.day returning 1`,
  )
  return gone.length
}

/** What the same person recorded here a moment ago. */
async function openSitting(tx: Tx, activityId: number, actorId: number, now: Date) {
  const [last] = await tx
    .select({ id: event.id, verb: event.verb, actorId: event.actorId, details: event.details })
    .from(event)
    .where(
      and(
        eq(event.entity, 'activity'),
        eq(event.entityId, activityId),
        gte(event.at, new Date(now.getTime() - sittingMinutes * 60_000)),
      ),
    )
    .orderBy(desc(event.id))
    .limit(1)
  if (last?.verb !== 'recordAttendance' || last.actorId !== actorId) return null
  return { id: last.id, present: Number(last.details.present ?? 0), absent: Number(last.details.absent ?? 0) }
}
