import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { question, questionnaire, questionnaireQuestion } from '@/db/schema/questionnaire'
import { actionSubject, visibleActions } from '../actions/visibility'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import type { AskedQuestion } from './read-answers'

/**
 * The forms that exist for this actor, as a condition on `questionnaire` joined with `action`: those of the Actions
 * that do, for the team alone.
 */
export const visibleQuestionnaires = (actor: Actor): SQL | undefined =>
  isStaff(actor) ? visibleActions(actor) : sql`false`

/** Finds one form among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleQuestionnaire(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [found] = await tx
    .select({
      questionnaire,
      action,
      endsOn: sql<string | null>`coalesce(${activity.endsOn}, ${activity.startsOn})::text`,
    })
    .from(questionnaire)
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(questionnaire.id, id), visibleQuestionnaires(actor)))
    .for('update', { of: questionnaire })
  if (!found) throw notFound()
  const { regionCode, countryCode, leadId, teamIds } = await actionSubject(tx, found.action)
  const questions = await tx.$count(questionnaireQuestion, eq(questionnaireQuestion.questionnaireId, id))
  return {
    ...found.questionnaire,
    endsOn: found.endsOn,
    actionId: found.action.id,
    regionCode,
    countryCode,
    leadId,
    teamIds,
    questions,
  }
}
export type LockedQuestionnaire = Awaited<ReturnType<typeof lockVisibleQuestionnaire>>

/** The questions of a form in their order. */
export const questionsOf = (db: Db | Tx, questionnaireId: number): Promise<AskedQuestion[]> =>
  db
    .select({
      id: question.id,
      kind: question.kind,
      purpose: question.purpose,
      labels: question.labels,
      options: question.options,
      correct: question.correct,
      scale: question.scale,
      position: questionnaireQuestion.position,
      required: questionnaireQuestion.required,
    })
    .from(questionnaireQuestion)
    .innerJoin(question, eq(question.id, questionnaireQuestion.questionId))
    .where(eq(questionnaireQuestion.questionnaireId, questionnaireId))
    .orderBy(asc(questionnaireQuestion.position))
