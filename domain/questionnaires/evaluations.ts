import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { QuestionnaireKind } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { questionnaire } from '@/db/schema/questionnaire'
import type { Actor } from '../actor'
import { getQuestionnaire } from './queries'
import { type Results, resultsOf } from './results'
import { visibleQuestionnaires } from './visibility'

export type Evaluation = {
  activity: { number: string; title: string }
  kind: QuestionnaireKind
  results: Results
}

/**
 * What participants of an Action's activities, or of one activity, thought of them, and said half a year later: every
 * form that anybody answered, in the order of the activities, with its results. Of the forms that exist for the actor.
 */
export async function evaluationsOf(
  db: Db,
  actor: Actor,
  of: { actionId: number } | { activityId: number },
): Promise<Evaluation[]> {
  const forms = await db
    .select({ id: questionnaire.id })
    .from(questionnaire)
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        'actionId' in of ? eq(activity.actionId, of.actionId) : eq(activity.id, of.activityId),
        inArray(questionnaire.kind, ['evaluation', 'follow_up']),
        inArray(questionnaire.status, ['open', 'closed']),
        visibleQuestionnaires(actor),
      ),
    )
    .orderBy(sql`coalesce(${activity.startsOn}, 'infinity'::date)`, asc(activity.id), asc(questionnaire.id))
  const found: Evaluation[] = []
  for (const { id } of forms) {
    const form = await getQuestionnaire(db, actor, id)
    const results = await resultsOf(db, actor, form)
    if (results.sheets > 0) found.push({ activity: form.activity, kind: form.kind, results })
  }
  return found
}
