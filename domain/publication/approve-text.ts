import { command } from '../command'
import { TextStepInput } from './inputs'
import { demandVersion, moveText } from './move-text'
import { publicationTextPolicy } from './policy'
import { toldOf } from './save-version'
import { lockText } from './visibility'

/** Approves a text as it was read: from now on publications show this version. */
export const approveText = command({
  policy: publicationTextPolicy,
  verb: 'approve',
  input: TextStepInput,
  load: lockText,
  run: async (tx, { subject, input, now }) => {
    demandVersion(subject, input.version)
    const approvedVersion = subject.version - 1
    const moved = await moveText(tx, subject, 'approve', now, { approvedVersion })
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, details: toldOf(subject, approvedVersion) },
    }
  },
})
