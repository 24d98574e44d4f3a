import { command } from '../command'
import { refuseStale } from '../stale'
import { TextStepInput } from './inputs'
import { moveText } from './move-text'
import { textValues } from './parts'
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
    await refuseStale(tx, 'publication_text', subject, input.version, async () => textValues(subject.parts))
    const approvedVersion = subject.version - 1
    const moved = await moveText(tx, subject, 'approve', now, { approvedVersion })
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, details: toldOf(subject, approvedVersion) },
    }
  },
})
