import { command } from '../command'
import { TextStepInput } from './inputs'
import { demandVersion, moveText } from './move-text'
import { publicationTextPolicy } from './policy'
import { toldOf } from './save-version'
import { lockText } from './visibility'

/** Asks for a text to be looked over before it is published. */
export const submitText = command({
  policy: publicationTextPolicy,
  verb: 'submit',
  input: TextStepInput,
  load: lockText,
  run: async (tx, { subject, input, now }) => {
    demandVersion(subject, input.version)
    const moved = await moveText(tx, subject, 'submit', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, details: toldOf(subject, subject.version - 1) },
    }
  },
})
