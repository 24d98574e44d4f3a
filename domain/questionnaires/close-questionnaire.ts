import { command } from '../command'
import { QuestionnaireStepInput } from './inputs'
import { moveQuestionnaire } from './move-questionnaire'
import { questionnairePolicy } from './policy'
import { lockVisibleQuestionnaire } from './visibility'

/** Closes a form: no more answers by a link, only those on paper are still typed in. */
export const closeQuestionnaire = command({
  policy: questionnairePolicy,
  verb: 'close',
  input: QuestionnaireStepInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, now }) => {
    const moved = await moveQuestionnaire(tx, subject, 'close', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, details: { form: subject.kind }, actionId: subject.actionId },
    }
  },
})
