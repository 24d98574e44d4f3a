import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { edition } from '@/db/schema/edition'
import { holiday } from '@/db/schema/reference'
import { schedule, scheduleRecipient, scheduleRun } from '@/db/schema/schedule'
import { user } from '@/db/schema/user'
import { type Actor, isStaff } from '../actor'
import { placesOf } from '../editions/where-it-looks'
import { notFound } from '../errors'
import { nextDue } from './calendar'
import { visibleSchedules } from './visibility'

/** So many are listed; a programme has a handful. */
const most = 500

async function holidaysOf(db: Db) {
  const rows = await db.select({ day: holiday.day }).from(holiday)
  return rows.map(({ day }) => day)
}

/** The schedules that exist for the actor and are not removed, with the day of their next turn, by title. */
export async function listSchedules(db: Db, actor: Actor, now: Date) {
  const holidays = await holidaysOf(db)
  const rows = await db
    .select({
      id: schedule.id,
      status: schedule.status,
      title: schedule.title,
      kind: schedule.kind,
      rhythm: schedule.rhythm,
      day: schedule.day,
      audience: schedule.audience,
      owner: user.name,
    })
    .from(schedule)
    .innerJoin(user, eq(user.id, schedule.ownerId))
    .where(and(ne(schedule.status, 'removed'), visibleSchedules(actor)))
    .orderBy(desc(schedule.status), asc(schedule.title), asc(schedule.id))
    .limit(most)
  return rows.map((row) => ({
    ...row,
    next: row.status === 'running' ? nextDue(row, holidays, now).day : null,
  }))
}
export type ScheduleRow = Awaited<ReturnType<typeof listSchedules>>[number]

/** To whom a schedule goes, as its page shows it. */
export const recipientsToShow = (db: Db | Tx, scheduleId: number) =>
  db
    .select({
      userId: scheduleRecipient.userId,
      address: scheduleRecipient.address,
      locale: scheduleRecipient.locale,
      name: user.name,
      role: user.role,
      active: user.active,
    })
    .from(scheduleRecipient)
    .leftJoin(user, eq(user.id, scheduleRecipient.userId))
    .where(eq(scheduleRecipient.scheduleId, scheduleId))
    .orderBy(asc(scheduleRecipient.id))
export type ShownRecipient = Awaited<ReturnType<typeof recipientsToShow>>[number]

/** A schedule with its recipients, its last runs and when the next one is. Throws `not_found`. */
export async function getSchedule(db: Db, actor: Actor, id: number, now: Date) {
  const [found] = await db
    .select({ schedule, owner: user.name, ownerIsOpen: user.active })
    .from(schedule)
    .innerJoin(user, eq(user.id, schedule.ownerId))
    .where(and(eq(schedule.id, id), visibleSchedules(actor)))
  if (!found) throw notFound()
  const { schedule: row, ...rest } = found
  return {
    ...row,
    ...rest,
    next: row.status === 'running' ? nextDue(row, await holidaysOf(db), now) : null,
    recipients: await recipientsToShow(db, id),
    runs: await runsOf(db, id),
    /** The countries of its readers as few places. */
    places: await placesOf(db, row.countries),
  }
}
export type ScheduleRecord = Awaited<ReturnType<typeof getSchedule>>

const runsOf = (db: Db, id: number) =>
  db
    .select({
      id: scheduleRun.id,
      turn: scheduleRun.turn,
      status: scheduleRun.status,
      begunAt: scheduleRun.begunAt,
      sent: scheduleRun.sent,
      leftOut: scheduleRun.leftOut,
      trouble: scheduleRun.trouble,
      askedBy: user.name,
      editionId: scheduleRun.editionId,
      reference: edition.reference,
    })
    .from(scheduleRun)
    .leftJoin(user, eq(user.id, scheduleRun.askedBy))
    .leftJoin(edition, eq(edition.id, scheduleRun.editionId))
    .where(eq(scheduleRun.scheduleId, id))
    .orderBy(desc(scheduleRun.id))
    .limit(100)
export type ShownRun = Awaited<ReturnType<typeof runsOf>>[number]

/** The open accounts that a report can be sent to at all: the team and observers, by name. */
export async function possibleRecipients(db: Db, actor: Actor) {
  if (!isStaff(actor)) return []
  return db
    .select({ id: user.id, name: user.name, role: user.role, locale: user.locale })
    .from(user)
    .where(
      and(
        user.active,
        inArray(user.role, ['administrator', 'coordinator', 'officer', 'me_officer', 'observer']),
      ),
    )
    .orderBy(asc(user.name), asc(user.id))
    .limit(most)
}
