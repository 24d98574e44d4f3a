import { command } from '../command'
import { conflict } from '../errors'
import { QuestionnaireStepInput } from './inputs'
import { questionnairePolicy } from './policy'
import { lockVisibleQuestionnaire } from './visibility'
import { writeLinks } from './write-links'

/**
 * Reminds everybody who was sent a link and has not answered. Gives back how many; throws `conflict` when there is
 * nobody.
 */
export const remindLinks = command({
  policy: questionnairePolicy,
  verb: 'send',
  input: QuestionnaireStepInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, now }) => {
    const count = await writeLinks(tx, subject, { reminder: true, byItself: false }, now)
    if (count === 0) throw conflict('nobodyToAsk')
    return {
      value: { count },
      event: {
        entityId: subject.id,
        details: { form: subject.kind, count, reminder: 1 },
        actionId: subject.actionId,
      },
    }
  },
})
