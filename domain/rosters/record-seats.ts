import { and, eq, inArray, sql } from 'drizzle-orm'
import { insertRows, type NewRow, recordset, takeIds } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { attendance, attendanceTick, participation } from '@/db/schema/participation'
import { type Institutions, institutionKey } from './list-institutions'
import type { RosterEntry } from './read-roster'
import { inPieces, type Watch } from './watch'

export type Seat = { personId: number; entry: RosterEntry }
type Facts = Pick<
  typeof participation.$inferSelect,
  'institutionId' | 'position' | 'scoreBefore' | 'scoreAfter' | 'consent'
>

export type SeatPlan = {
  taken: Seat[]
  /** Seats that are there, with what the list adds to them. */
  filled: { id: number; facts: Facts }[]
  /** Days that the list adds to seats that are there. */
  days: { participationId: number; day: string }[]
}

/**
 * Holds a list against the seats that people have on an activity. A list adds what is not known yet; what is known,
 * such as a score that somebody corrected, or a day that somebody ticked or took the tick off, stays.
 */
export async function planSeats(
  tx: Tx,
  activityId: number,
  seats: readonly Seat[],
  institutions: Institutions,
): Promise<SeatPlan> {
  const plan: SeatPlan = { taken: [], filled: [], days: [] }
  const rows = await tx
    .select({
      seat: participation,
      days: sql<
        string[]
      >`coalesce((select array_agg(${attendance.day}::text) from ${attendance} where ${attendance.participationId} = ${participation.id}), '{}')`,
      takenAway: sql<string[]>`coalesce((select array_agg(${attendanceTick.day}::text) from ${attendanceTick}
        where ${attendanceTick.participationId} = ${participation.id} and not ${attendanceTick.present}), '{}')`,
    })
    .from(participation)
    .where(
      and(
        eq(participation.activityId, activityId),
        eq(participation.role, 'trainee'),
        inArray(
          participation.personId,
          seats.map(({ personId }) => personId),
        ),
      ),
    )
  const known = new Map(rows.map((row) => [row.seat.personId, row]))
  for (const one of seats) {
    const there = known.get(one.personId)
    if (!there) {
      plan.taken.push(one)
      continue
    }
    const facts = factsOf(one.entry, institutions)
    const { id } = there.seat
    const adds = (Object.keys(facts) as (keyof Facts)[]).some(
      (field) => there.seat[field] === null && facts[field] !== null,
    )
    if (adds) plan.filled.push({ id, facts })
    for (const day of one.entry.days)
      if (!there.days.includes(day) && !there.takenAway.includes(day))
        plan.days.push({ participationId: id, day })
  }
  return plan
}

/** Carries out what {@link planSeats} found. */
export async function recordSeats(
  tx: Tx,
  plan: SeatPlan,
  given: {
    activityId: number
    /** The sessions of a day: a list tells whole days. */
    sessions: readonly number[]
    importId: number
    institutions: Institutions
    now: Date
    watch?: Watch
  },
) {
  const ids = await takeIds(tx, participation, plan.taken.length)
  const rows = plan.taken.map(
    ({ personId, entry }, at): NewRow<typeof participation> => ({
      id: ids[at] as number,
      activityId: given.activityId,
      personId,
      role: 'trainee',
      ...factsOf(entry, given.institutions),
      importId: given.importId,
      createdAt: given.now,
    }),
  )
  const days = plan.taken.flatMap(({ entry }, at) =>
    entry.days.map((day) => ({ participationId: ids[at] as number, day })),
  )
  const { sessions, watch } = given
  const attended = [...days, ...plan.days].map((day) => ({ ...day, sessions: [...sessions] }))
  const watched = { watch, step: 'seats' as const, total: rows.length + attended.length }
  await inPieces(rows, { ...watched, before: 0 }, (piece) => insertRows(tx, participation, piece))
  await inPieces(attended, { ...watched, before: rows.length }, (piece) =>
    insertRows(tx, attendance, piece, { skipExisting: true }),
  )
  if (plan.filled.length === 0) return
  const source = recordset(
    participation,
    ['id', 'institutionId', 'position', 'scoreBefore', 'scoreAfter', 'consent'],
    plan.filled.map(({ id, facts }) => ({ id, ...facts })),
  )
  await tx.execute(sql`update ${participation} as p set
    institution_id = coalesce(p.institution_id, r.institution_id), position = coalesce(p.position, r.position),
    score_before = coalesce(p.score_before, r.score_before), score_after = coalesce(p.score_after, r.score_after),
    consent = coalesce(p.consent, r.consent), version = p.version + 1
    from ${source} where p.id = r.id`)
}

const factsOf = (entry: RosterEntry, institutions: Institutions): Facts => ({
  institutionId: institutions.get(institutionKey(entry) ?? '')?.id ?? null,
  position: entry.position,
  scoreBefore: entry.scoreBefore,
  scoreAfter: entry.scoreAfter,
  consent: entry.consent,
})
