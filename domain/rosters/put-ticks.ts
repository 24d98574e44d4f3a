import { and, inArray, sql } from 'drizzle-orm'
import { insertRows, recordset } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { attendance, attendanceTick, participation } from '@/db/schema/participation'
import { DomainError, notFound } from '../errors'
import { seatsJoined } from '../people/merge/seats-joined'
import { activityDays } from './activity-days'
import type { Tick } from './inputs'

type Ticked = {
  id: number
  startsOn: string | null
  endsOn: string | null
  sessions: readonly string[]
}

/** How many sessions were ticked and unticked that were not so before, and how many ticks were of what is gone. */
export type Put = { present: number; absent: number; gone: number }

/**
 * Puts ticks of an activity, whose row is locked: of two ticks of one session the one that was made later counts, in
 * whatever order they come, and one that comes twice counts once. A tick without a session is one of all sessions of
 * its day; one without a time is made now, and none is made later than now. Throws `not_found` for a seat of another
 * activity, DomainError `invalid` for a day or a session that the activity does not have; with `skipGone` such ticks
 * are counted as gone instead, since what a device without a network kept may be of a list that has changed.
 */
export async function putTicks(
  tx: Tx,
  activity: Ticked,
  ticks: readonly Tick[],
  { now, skipGone = false }: { now: Date; skipGone?: boolean },
): Promise<Put> {
  const there = await ticksThere(tx, activity, ticks, skipGone)
  const made = await winners(tx, latest(cellsOf(activity, there, now)))
  const stands = made.length === 0 ? { present: 0, absent: 0 } : await standAs(tx, made)
  return { ...stands, gone: ticks.length - there.length }
}

type Cell = { participationId: number; day: string; session: number; present: boolean; tickedAt: string }

/** All sessions of an activity's day, from 1. */
export const sessionsOf = ({ sessions }: Pick<Ticked, 'sessions'>) =>
  Array.from({ length: Math.max(sessions.length, 1) }, (_, at) => at + 1)

/** The ticks of seats, days and sessions that the activity has; those of a seat that became part of another are of that one. */
async function ticksThere(tx: Tx, activity: Ticked, given: readonly Tick[], skipGone: boolean) {
  const days = new Set(activityDays(activity))
  const sessions = sessionsOf(activity)
  let seats = await seatsAmong(tx, activity.id, given)
  let ticks = given
  if (given.some(({ participationId }) => !seats.has(participationId))) {
    const joined = await seatsJoined(tx, activity.id)
    ticks = given.map((tick) => ({ ...tick, participationId: followed(joined, tick.participationId) }))
    seats = await seatsAmong(tx, activity.id, ticks)
  }
  return ticks.filter(({ participationId, day, session }) => {
    const isThere =
      seats.has(participationId) && days.has(day) && (session === undefined || sessions.includes(session))
    if (isThere || skipGone) return isThere
    if (!days.has(day)) throw new DomainError('invalid', 'rosters.errors.dayOutside', { day })
    if (!seats.has(participationId)) throw notFound()
    throw new DomainError('invalid', 'rosters.errors.noSuchSession', { session: session ?? 0 })
  })
}

/** The seat that stands in the end: one that became part of another is no more, so it never goes round in a circle. */
function followed(joined: ReadonlyMap<number, number>, seat: number): number {
  const next = joined.get(seat)
  return next === undefined ? seat : followed(joined, next)
}

async function seatsAmong(tx: Tx, activityId: number, ticks: readonly Tick[]): Promise<Set<number>> {
  const wanted = [...new Set(ticks.map(({ participationId }) => participationId))]
  const rows = await tx.execute<{ id: number }>(
    sql`select ${participation.id}::float8 as id from ${participation} where ${participation.activityId} = ${activityId}
      and ${participation.id} in (select jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb)::bigint)`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Ticks by session, none later than now. */
function cellsOf(activity: Ticked, ticks: readonly Tick[], now: Date): Cell[] {
  const all = sessionsOf(activity)
  return ticks.flatMap(({ participationId, day, session, present, tickedAt }) => {
    const at = tickedAt === undefined || tickedAt > now ? now : tickedAt
    return (session === undefined ? all : [session]).map((one) => ({
      participationId,
      day,
      session: one,
      present,
      tickedAt: at.toISOString(),
    }))
  })
}

const keyOf = ({ participationId, day, session }: Cell) => `${participationId} ${day} ${session}`

/** One tick for each session, the latest. */
function latest(cells: readonly Cell[]): Cell[] {
  const byKey = new Map<string, Cell>()
  for (const cell of cells) {
    const before = byKey.get(keyOf(cell))
    if (!before || before.tickedAt <= cell.tickedAt) byKey.set(keyOf(cell), cell)
  }
  return [...byKey.values()]
}

/** Keeps the ticks that are not older than the last one of their session, and gives them back. */
async function winners(tx: Tx, cells: readonly Cell[]): Promise<Cell[]> {
  if (cells.length === 0) return []
  const keys = ['participationId', 'day', 'session', 'present', 'tickedAt'] as const
  const won = await tx.execute<{ participation_id: string; day: string; session: number }>(sql`
    insert into ${attendanceTick} as t (participation_id, day, session, present, ticked_at)
    select participation_id, day, session, present, ticked_at from ${recordset(attendanceTick, keys, cells)}
    on conflict (participation_id, day, session) do update
      set present = excluded.present, ticked_at = excluded.ticked_at
      where excluded.ticked_at >= t.ticked_at
    returning participation_id, day::text as day, session`)
  const wins = new Set(won.map((row) => `${row.participation_id} ${row.day} ${row.session}`))
  return cells.filter((cell) => wins.has(keyOf(cell)))
}

/** Makes the attendance of the days that were ticked what their ticks say; sessions without a tick stay. */
async function standAs(tx: Tx, cells: readonly Cell[]): Promise<Omit<Put, 'gone'>> {
  const before = await daysBefore(tx, cells)
  const put = { present: 0, absent: 0 }
  const after = new Map<string, { participationId: number; day: string; sessions: Set<number> }>()
  for (const { participationId, day, session, present } of cells) {
    const key = `${participationId} ${day}`
    const standing = after.get(key) ?? { participationId, day, sessions: new Set(before.get(key)) }
    after.set(key, standing)
    if (standing.sessions.has(session) === present) continue
    put[present ? 'present' : 'absent'] += 1
    if (present) standing.sessions.add(session)
    else standing.sessions.delete(session)
  }
  const rows = [...after.values()]
  const source = recordset(attendance, ['participationId', 'day'], rows)
  await tx.execute(
    sql`delete from ${attendance} as a using ${source} where a.participation_id = r.participation_id and a.day = r.day`,
  )
  await insertRows(
    tx,
    attendance,
    rows
      .filter(({ sessions }) => sessions.size > 0)
      .map((row) => ({ ...row, sessions: [...row.sessions].sort((a, b) => a - b) })),
  )
  return put
}

async function daysBefore(tx: Tx, cells: readonly Cell[]) {
  const rows = await tx
    .select()
    .from(attendance)
    .where(
      and(
        inArray(attendance.participationId, [
          ...new Set(cells.map(({ participationId }) => participationId)),
        ]),
        inArray(attendance.day, [...new Set(cells.map(({ day }) => day))]),
      ),
    )
  return new Map(rows.map(({ participationId, day, sessions }) => [`${participationId} ${day}`, sessions]))
}
