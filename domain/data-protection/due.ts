import { and, asc, eq, isNotNull, isNull, ne, notExists, notLike, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { activity, deployment } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { arrival, checkInLink, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { answer, answerSheet, questionnaire } from '@/db/schema/questionnaire'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { registration } from '@/db/schema/registration'
import { opinion } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import { dayOf } from '../deadlines'
import { redacted } from '../people/pseudonym'
import { type GoneKind, monthsAhead } from './retention-values'

export type Retention = NonNullable<ProgrammeSettings['retention']>

/** The addresses of accounts and registrations that say no more whose they were. */
const anonymisedAddress = '%@anonymised.invalid'

/** The last day of an activity; one without days is not over. */
const lastDay = sql`coalesce(${activity.endsOn}, ${activity.startsOn}, 'infinity'::date)`

/** Whether a day lies more than so many months before today. */
const before = (day: SQL, months: number, now: Date) =>
  sql`${day} < (${dayOf(now)}::date - make_interval(months => ${months}))::date`

/* What is due of each kind; of one alone where its id is given. */

/**
 * People whose time is over: the last activity that they took part in or were lent to ended so long ago, and where there
 * was none, they were recorded so long ago. Experts, who were lent once or more, may have a period of their own. Whoever
 * has an open account stays.
 */
export const peopleDue = (
  db: Db | Tx,
  { peopleMonths, expertMonths }: Retention,
  now: Date,
  { who, id }: { who: 'people' | 'experts'; id?: number },
) => {
  const wasLent = sql`exists (select 1 from ${deployment} where ${deployment.personId} = ${person.id})`
  const months = who === 'experts' ? (expertMonths ?? peopleMonths) : peopleMonths
  const last = sql`coalesce(greatest(
    (select max(${lastDay}) from ${participation} join ${activity} on ${activity.id} = ${participation.activityId} where ${participation.personId} = ${person.id}),
    (select max(${lastDay}) from ${deployment} join ${activity} on ${activity.id} = ${deployment.activityId} where ${deployment.personId} = ${person.id})
  ), (${person.createdAt} at time zone 'UTC')::date)`
  return db
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        id === undefined ? undefined : eq(person.id, id),
        isNull(person.anonymisedAt),
        isNull(person.mergedIntoId),
        who === 'experts' ? wasLent : sql`not ${wasLent}`,
        before(last, months, now),
        sql`not exists (select 1 from ${user} where ${user.personId} = ${person.id} and ${user.active})`,
      ),
    )
    .orderBy(asc(person.id))
}

/** Attendance lists of activities that ended so long ago: the files, not what was read from them. */
export const listsDue = (db: Db | Tx, { listMonths }: Retention, now: Date, id?: number) =>
  db
    .select({
      id: document.id,
      title: document.title,
      kind: document.kind,
      digest: document.digest,
      activityId: activity.id,
      actionId: activity.actionId,
    })
    .from(document)
    .innerJoin(activity, and(eq(document.entity, 'activity'), eq(activity.id, document.entityId)))
    .where(
      and(
        id === undefined ? undefined : eq(document.id, id),
        eq(document.kind, 'attendance_list'),
        before(lastDay, listMonths, now),
      ),
    )
    .orderBy(asc(document.id))

/** Questionnaires of such activities that were filled in under a name or in own words. */
export const sheetsDue = (db: Db | Tx, { answerMonths }: Retention, now: Date) =>
  db
    .select({ id: answerSheet.id })
    .from(answerSheet)
    .innerJoin(questionnaire, eq(questionnaire.id, answerSheet.questionnaireId))
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .where(
      and(
        before(lastDay, answerMonths, now),
        or(
          isNotNull(answerSheet.participationId),
          sql`exists (select 1 from ${answer} where ${answer.sheetId} = ${answerSheet.id} and ${answer.text} is not null and ${answer.text} <> ${redacted})`,
        ),
      ),
    )
    .orderBy(asc(answerSheet.id))

/** A day of an instant, by UTC like the days of activities. */
const dayIn = (instant: SQL | PgColumn) => sql`(${instant} at time zone 'UTC')::date`

/** Whether a period of such a kind is over; nothing of a kind without a period is due. */
const over = (day: SQL, months: number | null | undefined, now: Date) =>
  months ? before(day, months, now) : sql`false`

/** Accounts that were closed so long ago, and not opened again, which say still whose they were. */
export const accountsDue = (db: Db | Tx, { accountMonths }: Retention, now: Date, id?: number) => {
  const closed = sql`coalesce((select max(${event.at}) from ${event}
    where ${event.entity} = 'user' and ${event.entityId} = ${user.id} and ${event.verb} in ('deactivate', 'replace')),
    ${user.createdAt})`
  return db
    .select({ id: user.id, name: user.name, email: user.email, phone: user.phone })
    .from(user)
    .where(
      and(
        id === undefined ? undefined : eq(user.id, id),
        eq(user.active, false),
        notLike(user.email, anonymisedAddress),
        over(dayIn(closed), accountMonths, now),
      ),
    )
    .orderBy(asc(user.id))
}

/** Registrations that were refused so long ago. */
export const registrationsDue = (db: Db | Tx, { registrationMonths }: Retention, now: Date, id?: number) =>
  db
    .select({
      id: registration.id,
      name: registration.name,
      email: registration.email,
      phone: registration.phone,
    })
    .from(registration)
    .where(
      and(
        id === undefined ? undefined : eq(registration.id, id),
        eq(registration.status, 'refused'),
        notLike(registration.email, anonymisedAddress),
        over(
          dayIn(sql`coalesce(${registration.decidedAt}, ${registration.askedAt})`),
          registrationMonths,
          now,
        ),
      ),
    )
    .orderBy(asc(registration.id))

/** Opinions that were given, or due, so long ago, which say still to which address they went or who answered. */
export const opinionsDue = (db: Db | Tx, { opinionMonths }: Retention, now: Date, id?: number) =>
  db
    .select({
      id: opinion.id,
      requestId: opinion.requestId,
      email: opinion.email,
      answeredByName: opinion.answeredByName,
    })
    .from(opinion)
    .where(
      and(
        id === undefined ? undefined : eq(opinion.id, id),
        or(isNotNull(opinion.email), sql`${opinion.answeredByName} <> ${redacted}`),
        over(sql`greatest(${dayIn(opinion.answeredAt)}, ${opinion.dueOn})`, opinionMonths, now),
      ),
    )
    .orderBy(asc(opinion.id))

/** Check-in links whose last day was so long ago, and by which nobody arrived who still waits to be put on the roster. */
export const checkInsDue = (db: Db | Tx, { checkInMonths }: Retention, now: Date, id?: number) =>
  db
    .select({ id: checkInLink.id, activityId: checkInLink.activityId, actionId: activity.actionId })
    .from(checkInLink)
    .innerJoin(activity, eq(activity.id, checkInLink.activityId))
    .where(
      and(
        id === undefined ? undefined : eq(checkInLink.id, id),
        over(sql`${checkInLink.lastDay}`, checkInMonths, now),
        notExists(
          db
            .select({ id: arrival.id })
            .from(arrival)
            .where(and(eq(arrival.checkInLinkId, checkInLink.id), isNull(arrival.settledAt))),
        ),
      ),
    )
    .orderBy(asc(checkInLink.id))

/** Letters that were sent, or made and never sent, so long ago. */
export const lettersDue = (db: Db | Tx, { letterMonths }: Retention, now: Date, id?: number) =>
  db
    .select({ id: letter.id, isSent: sql<boolean>`${letter.sentAt} is not null` })
    .from(letter)
    .where(
      and(
        id === undefined ? undefined : eq(letter.id, id),
        ne(letter.address, redacted),
        over(dayIn(sql`coalesce(${letter.sentAt}, ${letter.madeAt})`), letterMonths, now),
      ),
    )
    .orderBy(asc(letter.id))

export type Gone = Record<GoneKind, number>

/** How much of each kind would go today. Reads only. */
export async function wouldGo(db: Db, retention: Retention, now: Date): Promise<Gone> {
  return {
    people: await db.$count(peopleDue(db, retention, now, { who: 'people' }).as('due')),
    experts: await db.$count(peopleDue(db, retention, now, { who: 'experts' }).as('due')),
    lists: await db.$count(listsDue(db, retention, now).as('due')),
    answers: await db.$count(sheetsDue(db, retention, now).as('due')),
    checkIns: await db.$count(checkInsDue(db, retention, now).as('due')),
    accounts: await db.$count(accountsDue(db, retention, now).as('due')),
    registrations: await db.$count(registrationsDue(db, retention, now).as('due')),
    opinions: await db.$count(opinionsDue(db, retention, now).as('due')),
    letters: await db.$count(lettersDue(db, retention, now).as('due')),
  }
}

/** How much of each kind would go today, and how much within {@link monthsAhead} months from today. Reads only. */
export async function willGo(db: Db, retention: Retention, now: Date) {
  const later = new Date(now)
  later.setUTCMonth(later.getUTCMonth() + monthsAhead)
  return { today: await wouldGo(db, retention, now), ahead: await wouldGo(db, retention, later) }
}
export type WillGo = Awaited<ReturnType<typeof willGo>>
