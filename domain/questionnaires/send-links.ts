import { command } from '../command'
import { conflict } from '../errors'
import { QuestionnaireStepInput } from './inputs'
import { questionnairePolicy } from './policy'
import { lockVisibleQuestionnaire } from './visibility'
import { writeLinks } from './write-links'

/**
 * Sends everybody on the roster who can be asked, and was not yet, a link of the own by e-mail. Gives back how many;
 * throws `conflict` when there is nobody.
 */
export const sendLinks = command({
  policy: questionnairePolicy,
  verb: 'send',
  input: QuestionnaireStepInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, now }) => {
    const count = await writeLinks(tx, subject, { reminder: false, byItself: false }, now)
    if (count === 0) throw conflict('nobodyToAsk')
    return {
      value: { count },
      event: {
        entityId: subject.id,
        details: { form: subject.kind, count },
        actionId: subject.actionId,
      },
    }
  },
})
