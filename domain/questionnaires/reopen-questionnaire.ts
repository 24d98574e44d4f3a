import { command } from '../command'
import { addDays, dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { OpenQuestionnaireInput } from './inputs'
import { moveQuestionnaire } from './move-questionnaire'
import { questionnairePolicy } from './policy'
import { lockVisibleQuestionnaire } from './visibility'

/** Opens a closed form once more; without a day, for two weeks where its last one has passed. */
export const reopenQuestionnaire = command({
  policy: questionnairePolicy,
  verb: 'reopen',
  input: OpenQuestionnaireInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, input, now }) => {
    const today = dayOf(now)
    if (input.closesOn && input.closesOn < today) throw invalidField('closesOn', 'dateInPast')
    const still = subject.closesOn && subject.closesOn >= today ? subject.closesOn : addDays(today, 14)
    const moved = await moveQuestionnaire(tx, subject, 'reopen', now, { closesOn: input.closesOn ?? still })
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, details: { form: subject.kind }, actionId: subject.actionId },
    }
  },
})
