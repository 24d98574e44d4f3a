import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { questionnaireKinds } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { answerLink, answerSheet, questionnaire, questionnaireQuestion } from '@/db/schema/questionnaire'
import { actionSubject, visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { questionsOf, visibleQuestionnaires } from './visibility'

/** The forms whose results this actor may read: the team's, and for an observer those that are closed. */
const readable = (actor: Actor): SQL | undefined =>
  actor.role === 'observer'
    ? and(eq(questionnaire.status, 'closed'), visibleActions(actor))
    : visibleQuestionnaires(actor)

const counted = {
  questions: sql<number>`(select count(*)::int from ${questionnaireQuestion} where ${questionnaireQuestion.questionnaireId} = ${questionnaire.id})`,
  sheets: sql<number>`(select count(*)::int from ${answerSheet} where ${answerSheet.questionnaireId} = ${questionnaire.id})`,
  onPaper: sql<number>`(select count(*)::int from ${answerSheet} where ${answerSheet.questionnaireId} = ${questionnaire.id} and ${answerSheet.source} = 'paper')`,
  asked: sql<number>`(select count(distinct ${answerLink.participationId})::int from ${answerLink} where ${answerLink.questionnaireId} = ${questionnaire.id})`,
  trainees: sql<number>`(select count(*)::int from ${participation} where ${participation.activityId} = ${questionnaire.activityId} and ${participation.role} = 'trainee')`,
}

const columns = {
  id: questionnaire.id,
  activityId: questionnaire.activityId,
  kind: questionnaire.kind,
  status: questionnaire.status,
  anonymous: questionnaire.anonymous,
  linkKey: questionnaire.linkKey,
  asksOn: questionnaire.asksOn,
  askedAt: questionnaire.askedAt,
  remindedAt: questionnaire.remindedAt,
  closesOn: questionnaire.closesOn,
  version: questionnaire.version,
  ...counted,
}

const inOrder = sql`array_position(${sql.raw(`array[${questionnaireKinds.map((kind) => `'${kind}'`).join(', ')}]`)}, ${questionnaire.kind})`

/** The tests and evaluation forms of an activity that exist for the actor, in the order in which they are asked. */
export const questionnairesOf = (db: Db, actor: Actor, activityId: number) =>
  db
    .select(columns)
    .from(questionnaire)
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(questionnaire.activityId, activityId), readable(actor)))
    .orderBy(inOrder, asc(questionnaire.id))
export type QuestionnaireRow = Awaited<ReturnType<typeof questionnairesOf>>[number]

/** One form with its questions, its activity and what its rules look at. Throws `not_found`. */
export async function getQuestionnaire(db: Db, actor: Actor, id: number) {
  const [found] = await db
    .select({ ...columns, activity, action })
    .from(questionnaire)
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(questionnaire.id, id), readable(actor)))
  if (!found) throw notFound()
  const { activity: about, action: whole, questions: count, ...row } = found
  const { regionCode, countryCode, leadId, teamIds } = await actionSubject(db, whole)
  return {
    ...row,
    activity: {
      id: about.id,
      number: about.number,
      title: about.title,
      startsOn: about.startsOn,
      endsOn: about.endsOn,
      place: about.place,
      languages: about.languages,
    },
    action: { id: whole.id, reference: whole.reference, name: whole.name },
    questions: await questionsOf(db, id),
    subject: { status: row.status, questions: count, regionCode, countryCode, leadId, teamIds },
  }
}
export type QuestionnaireRecord = Awaited<ReturnType<typeof getQuestionnaire>>

/** The trainees of an activity who have no sheet of this form yet, by name: whose sheet is typed in. */
export const seatsWithoutSheet = (db: Db, form: { id: number; activityId: number }) =>
  db
    .select({
      id: participation.id,
      name: sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(
      and(
        eq(participation.activityId, form.activityId),
        eq(participation.role, 'trainee'),
        sql`not exists (select 1 from ${answerSheet} where ${answerSheet.questionnaireId} = ${form.id} and ${answerSheet.participationId} = ${participation.id})`,
      ),
    )
    .orderBy(asc(person.nameKey), asc(participation.id))

/** Whose score on the roster is another one than that of her test, which was left as it is. */
export const otherScores = (db: Db, activityId: number) =>
  db
    .select({
      kind: questionnaire.kind,
      name: sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`,
      test: sql<number>`${answerSheet.score}::float8`,
      roster: sql<number>`(case when ${questionnaire.kind} = 'test_before' then ${participation.scoreBefore} else ${participation.scoreAfter} end)::float8`,
    })
    .from(answerSheet)
    .innerJoin(questionnaire, eq(questionnaire.id, answerSheet.questionnaireId))
    .innerJoin(participation, eq(participation.id, answerSheet.participationId))
    .innerJoin(person, eq(person.id, participation.personId))
    .where(
      and(
        eq(questionnaire.activityId, activityId),
        or(
          and(
            eq(questionnaire.kind, 'test_before'),
            sql`${participation.scoreBefore} <> ${answerSheet.score}`,
          ),
          and(eq(questionnaire.kind, 'test_after'), sql`${participation.scoreAfter} <> ${answerSheet.score}`),
        ),
      ),
    )
    .orderBy(inOrder, asc(person.nameKey))

/**
 * What people knew before and after: the scores of the trainees who have both, in percent, however they came to the
 * roster. Null where nobody has both.
 */
export async function gainOf(db: Db, activityId: number) {
  const [found] = await db
    .select({
      pairs: sql<number>`count(*)::int`,
      before: sql<number>`avg(${participation.scoreBefore})::float8`,
      after: sql<number>`avg(${participation.scoreAfter})::float8`,
      better: sql<number>`count(*) filter (where ${participation.scoreAfter} > ${participation.scoreBefore})::int`,
    })
    .from(participation)
    .where(
      and(
        eq(participation.activityId, activityId),
        eq(participation.role, 'trainee'),
        sql`${participation.scoreBefore} is not null and ${participation.scoreAfter} is not null`,
      ),
    )
  return found && found.pairs > 0 ? found : null
}

/** How many trainees are on the roster of an activity. */
export const traineesOf = (db: Db, activityId: number) =>
  db.$count(participation, and(eq(participation.activityId, activityId), eq(participation.role, 'trainee')))
