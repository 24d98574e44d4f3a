import { asc, eq } from 'drizzle-orm'
import { date } from '@/db/as-of'
import type { Db, Tx } from '@/db/client'
import { holiday } from '@/db/schema/reference'
import { schedule } from '@/db/schema/schedule'
import { beginRun } from './begin-run'
import { lastDue } from './calendar'
import { ownerOf } from './owner-of'
import { stopSchedule } from './stop-schedule'

/**
 * Begins the run of every schedule whose turn has come due and has none, once, however many workers look at a time.
 * Where nobody of the team answers for a schedule any more it is stopped, and the coordinators and administrators are
 * told. Gives back how many runs were begun.
 */
export async function runDueSchedules({ db, now }: { db: Db; now: Date }) {
  const rows = await db.select({ day: holiday.day }).from(holiday)
  const holidays = rows.map(({ day }) => day)
  const running = await db
    .select()
    .from(schedule)
    .where(eq(schedule.status, 'running'))
    .orderBy(asc(schedule.id))
  let begun = 0
  for (const one of running) {
    if (!lastDue(one, holidays, now)) continue
    if (await db.transaction((tx) => runOne(tx, one.id, holidays, now))) begun += 1
  }
  return begun
}

async function runOne(tx: Tx, id: number, holidays: readonly string[], now: Date) {
  await date(tx, now)
  // Another worker that looks at it waits here, and then finds its run.
  const [found] = await tx.select().from(schedule).where(eq(schedule.id, id)).for('update')
  if (found?.status !== 'running') return false
  const due = lastDue(found, holidays, now)
  if (!due) return false
  const owner = await ownerOf(tx, found)
  if (!owner) {
    await stopSchedule(tx, found, 'scheduleHasNoOwner', now)
    return false
  }
  return (await beginRun(tx, { schedule: found, owner, turn: due.turn, day: due.day, now })) !== null
}
