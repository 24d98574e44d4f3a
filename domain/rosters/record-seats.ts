import { and, eq, inArray, sql } from 'drizzle-orm'
import { insertRows, type NewRow, recordset, takeIds } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { attendance, attendanceTick, participation } from '@/db/schema/participation'
import { type Institutions, institutionKey } from './list-institutions'
import type { RosterEntry } from './read-roster'
import { inPieces, type Watch } from './watch'

export type Seat = { personId: number; entry: RosterEntry }
type Row = typeof participation.$inferSelect
/** The words of consent that stood on a list; null where none are known. */
export type ConsentOnPaper = Pick<Row, 'consentTextId' | 'consentLanguage'>
type Facts = Pick<
  Row,
  | 'institutionId'
  | 'position'
  | 'scoreBefore'
  | 'scoreBeforeOf'
  | 'scoreAfter'
  | 'scoreAfterOf'
  | 'consent'
  | 'consentTextId'
  | 'consentLanguage'
>
/** Facts that a list adds where they are missing; the others belong to one of them. */
const added = ['institutionId', 'position', 'scoreBefore', 'scoreAfter', 'consent'] as const

/** A day of a seat: all of it, or the sessions, from 1, that the list names. */
type DayOfSeat = { participationId: number; day: string; sessions: readonly number[] | null }

export type SeatPlan = {
  taken: Seat[]
  /** Seats that are there, with what the list adds to them. */
  filled: { id: number; facts: Facts }[]
  /** Days, and sessions of days, that the list adds to seats that are there. */
  days: DayOfSeat[]
  consent: ConsentOnPaper
}

/**
 * Holds a list against the seats that people have on an activity. A list adds what is not known yet; what is known,
 * such as a score that somebody corrected, or a day that somebody ticked or took the tick off, stays.
 */
export async function planSeats(
  tx: Tx,
  activityId: number,
  seats: readonly Seat[],
  given: {
    institutions: Institutions
    consent: ConsentOnPaper
    /** The sessions of a whole day where the list tells them apart; null where it tells whole days. */
    told: readonly number[] | null
  },
): Promise<SeatPlan> {
  const { institutions, consent, told } = given
  const plan: SeatPlan = { taken: [], filled: [], days: [], consent }
  const rows = await tx
    .select({
      seat: participation,
      days: sql<
        { day: string; sessions: number[] }[]
      >`coalesce((select json_agg(json_build_object('day', ${attendance.day}, 'sessions', ${attendance.sessions})) from ${attendance} where ${attendance.participationId} = ${participation.id}), '[]')`,
      takenAway: sql<
        { day: string; session: number }[]
      >`coalesce((select json_agg(json_build_object('day', ${attendanceTick.day}, 'session', ${attendanceTick.session})) from ${attendanceTick}
        where ${attendanceTick.participationId} = ${participation.id} and not ${attendanceTick.present}), '[]')`,
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
    const facts = factsOf(one.entry, institutions, consent)
    const { id } = there.seat
    if (added.some((field) => there.seat[field] === null && facts[field] !== null))
      plan.filled.push({ id, facts })
    for (const day of one.entry.days) {
      const sessions = one.entry.parts?.[day] ?? told
      const before = there.days.find((known) => known.day === day)
      const away = there.takenAway.flatMap((tick) => (tick.day === day ? [tick.session] : []))
      // A whole day that is there, or that somebody took a tick off, stays as it was ticked.
      if (sessions === null && (before || away.length > 0)) continue
      const open = sessions?.filter(
        (session) => !away.includes(session) && !before?.sessions.includes(session),
      )
      if (!open || open.length > 0) plan.days.push({ participationId: id, day, sessions: open ?? null })
    }
  }
  return plan
}

/** Carries out what {@link planSeats} found. */
export async function recordSeats(
  tx: Tx,
  plan: SeatPlan,
  given: {
    activityId: number
    /** The sessions of a whole day. */
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
      ...factsOf(entry, given.institutions, plan.consent),
      importId: given.importId,
      createdAt: given.now,
    }),
  )
  const days = plan.taken.flatMap(({ entry }, at) =>
    entry.days.map(
      (day): DayOfSeat => ({
        participationId: ids[at] as number,
        day,
        sessions: entry.parts?.[day] ?? null,
      }),
    ),
  )
  const { sessions: all, watch } = given
  const attended = [...days, ...plan.days].map(({ sessions, ...day }) => ({
    ...day,
    sessions: [...(sessions ?? all)],
  }))
  const watched = { watch, step: 'seats' as const, total: rows.length + attended.length }
  await inPieces(rows, { ...watched, before: 0 }, (piece) => insertRows(tx, participation, piece))
  await inPieces(attended, { ...watched, before: rows.length }, (piece) =>
    insertRows(tx, attendance, piece, { skipExisting: true }),
  )
  await addSessions(tx, plan.days)
  if (plan.filled.length === 0) return
  const source = recordset(
    participation,
    [
      'id',
      'institutionId',
      'position',
      'scoreBefore',
      'scoreBeforeOf',
      'scoreAfter',
      'scoreAfterOf',
      'consent',
      'consentTextId',
      'consentLanguage',
    ],
    plan.filled.map(({ id, facts }) => ({ id, ...facts })),
  )
  // What a score is out of, and the words that were agreed to, come with the score and the answer or not at all.
  await tx.execute(sql`update ${participation} as p set
    institution_id = coalesce(p.institution_id, r.institution_id), position = coalesce(p.position, r.position),
    score_before = coalesce(p.score_before, r.score_before), score_after = coalesce(p.score_after, r.score_after),
    score_before_of = case when p.score_before is null then r.score_before_of else p.score_before_of end,
    score_after_of = case when p.score_after is null then r.score_after_of else p.score_after_of end,
    consent_text_id = case when p.consent is null then r.consent_text_id else p.consent_text_id end,
    consent_language = case when p.consent is null then r.consent_language else p.consent_language end,
    consent = coalesce(p.consent, r.consent), version = p.version + 1
    from ${source} where p.id = r.id`)
}

/** Adds sessions to days on which somebody was there in others. */
async function addSessions(tx: Tx, days: readonly DayOfSeat[]) {
  const parts = days.flatMap((one) => (one.sessions ? [{ ...one, sessions: [...one.sessions] }] : []))
  if (parts.length === 0) return
  await tx.execute(sql`update ${attendance} as a set
    sessions = (select array_agg(distinct each order by each) from unnest(a.sessions || r.sessions) as each)
    from ${recordset(attendance, ['participationId', 'day', 'sessions'], parts)}
    where a.participation_id = r.participation_id and a.day = r.day and not a.sessions @> r.sessions`)
}

const factsOf = (entry: RosterEntry, institutions: Institutions, consent: ConsentOnPaper): Facts => ({
  institutionId: institutions.get(institutionKey(entry) ?? '')?.id ?? null,
  position: entry.position,
  scoreBefore: entry.scoreBefore,
  scoreBeforeOf: entry.scoreBeforeOf ?? null,
  scoreAfter: entry.scoreAfter,
  scoreAfterOf: entry.scoreAfterOf ?? null,
  consent: entry.consent,
  ...(entry.consent === null ? { consentTextId: null, consentLanguage: null } : consent),
})
