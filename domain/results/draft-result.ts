import { command } from '../command'
import { ResultStepInput } from './inputs'
import { moveResult } from './move-result'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Starts the drafting of a planned result. */
export const draftResult = command({
  policy: resultPolicy,
  verb: 'draft',
  input: ResultStepInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveResult(tx, subject, 'draft', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.note, actionId: subject.actionId },
    }
  },
})
