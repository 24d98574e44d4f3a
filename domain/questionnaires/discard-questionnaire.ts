import { eq } from 'drizzle-orm'
import { questionnaire } from '@/db/schema/questionnaire'
import { command } from '../command'
import { QuestionnaireStepInput } from './inputs'
import { questionnairePolicy } from './policy'
import { lockVisibleQuestionnaire } from './visibility'

/** Throws a form away that nobody was asked yet. */
export const discardQuestionnaire = command({
  policy: questionnairePolicy,
  verb: 'discard',
  input: QuestionnaireStepInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject }) => {
    await tx.delete(questionnaire).where(eq(questionnaire.id, subject.id))
    return {
      value: { activityId: subject.activityId },
      event: { entityId: subject.id, details: { form: subject.kind }, actionId: subject.actionId },
    }
  },
})
