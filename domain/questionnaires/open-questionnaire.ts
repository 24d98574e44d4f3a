import { command } from '../command'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { OpenQuestionnaireInput } from './inputs'
import { openForm } from './open-form'
import { questionnairePolicy } from './policy'
import { lockVisibleQuestionnaire } from './visibility'

/** Opens a form for answers, until the end of the day given or else for the usual time. */
export const openQuestionnaire = command({
  policy: questionnairePolicy,
  verb: 'open',
  input: OpenQuestionnaireInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, input, now }) => {
    if ((input.closesOn ?? subject.closesOn ?? dayOf(now)) < dayOf(now))
      throw invalidField('closesOn', 'dateInPast')
    const moved = await openForm(tx, subject, now, input.closesOn)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, details: { form: subject.kind }, actionId: subject.actionId },
    }
  },
})
