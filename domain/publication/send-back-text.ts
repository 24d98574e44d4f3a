import { command } from '../command'
import { TextReasonInput } from './inputs'
import { moveText } from './move-text'
import { publicationTextPolicy } from './policy'
import { toldOf } from './save-version'
import { lockText } from './visibility'

/** Gives a text back to be worked over, saying what is missing. */
export const sendBackText = command({
  policy: publicationTextPolicy,
  verb: 'sendBack',
  input: TextReasonInput,
  load: lockText,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveText(tx, subject, 'sendBack', now)
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        ...moved,
        reason: input.reason,
        details: toldOf(subject, subject.version - 1),
      },
    }
  },
})
