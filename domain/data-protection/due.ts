import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { activity, deployment } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { answer, answerSheet, questionnaire } from '@/db/schema/questionnaire'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { dayOf } from '../deadlines'
import { redacted } from '../people/pseudonym'

export type Retention = NonNullable<ProgrammeSettings['retention']>

/** The last day of an activity; one without days is not over. */
const lastDay = sql`coalesce(${activity.endsOn}, ${activity.startsOn}, 'infinity'::date)`

/** Whether a day lies more than so many months before today. */
const before = (day: SQL, months: number, now: Date) =>
  sql`${day} < (${dayOf(now)}::date - make_interval(months => ${months}))::date`

/* What is due of each kind; of one alone where its id is given. */

/**
 * People whose time is over: the last activity that they took part in or were lent to ended so long ago, and where there
 * was none, they were recorded so long ago. Whoever has an open account stays.
 */
export const peopleDue = (db: Db | Tx, { peopleMonths }: Retention, now: Date, id?: number) => {
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
        before(last, peopleMonths, now),
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

/** How much of each kind would go today. Reads only. */
export async function wouldGo(db: Db, retention: Retention, now: Date) {
  return {
    people: await db.$count(peopleDue(db, retention, now).as('due')),
    lists: await db.$count(listsDue(db, retention, now).as('due')),
    answers: await db.$count(sheetsDue(db, retention, now).as('due')),
  }
}
export type Gone = Awaited<ReturnType<typeof wouldGo>>
