import { and, eq } from 'drizzle-orm'
import { questionnaire } from '@/db/schema/questionnaire'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { conflict } from '../errors'
import { PrepareQuestionnaireInput } from './inputs'
import { setQuestions } from './set-questions'
import { askingDay } from './times'

/**
 * Prepares a test or an evaluation form for an activity, of questions of the library. A form of six months later is
 * sent by itself on its day. Gives back its id; throws `conflict` when the activity has one of this kind.
 */
export const prepareQuestionnaire = command({
  policy: activityPolicy,
  verb: 'prepareQuestionnaire',
  input: PrepareQuestionnaireInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, now }) => {
    const { kind, anonymous, closesOn, questions } = input
    const [there] = await tx
      .select({ id: questionnaire.id })
      .from(questionnaire)
      .where(and(eq(questionnaire.activityId, subject.id), eq(questionnaire.kind, kind)))
    if (there) throw conflict('questionnaireThere')
    const [made] = await tx
      .insert(questionnaire)
      .values({
        activityId: subject.id,
        kind,
        anonymous,
        closesOn: closesOn ?? null,
        asksOn: askingDay(kind, subject.endsOn ?? subject.startsOn, dayOf(now)),
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: questionnaire.id })
    const { id } = made as { id: number }
    await setQuestions(tx, { id, kind }, questions)
    return {
      value: { id },
      event: {
        entityId: subject.id,
        details: { form: kind, count: questions.length },
        actionId: subject.actionId,
      },
    }
  },
})
