import { eq } from 'drizzle-orm'
import { questionnaire } from '@/db/schema/questionnaire'
import { command } from '../command'
import { refuseStale } from '../stale'
import { EditQuestionnaireInput } from './inputs'
import { questionnairePolicy } from './policy'
import { setQuestions } from './set-questions'
import { questionnaireValues } from './values'
import { lockVisibleQuestionnaire, questionsOf } from './visibility'

/** Changes a form that is being prepared; refused when somebody saved it in the meantime. */
export const editQuestionnaire = command({
  policy: questionnairePolicy,
  verb: 'edit',
  input: EditQuestionnaireInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, input, now }) => {
    const { id, version, anonymous, closesOn, questions } = input
    await refuseStale(tx, 'questionnaire', subject, version, async () =>
      questionnaireValues(subject, await questionsOf(tx, id)),
    )
    await tx
      .update(questionnaire)
      .set({ anonymous, closesOn: closesOn ?? null, version: version + 1, updatedAt: now })
      .where(eq(questionnaire.id, id))
    await setQuestions(tx, subject, questions)
    return {
      value: { id },
      event: {
        entityId: id,
        details: { form: subject.kind, changed: ['questions'], count: questions.length },
        actionId: subject.actionId,
      },
    }
  },
})
