import { command } from '../command'
import { ResultStepInput } from './inputs'
import { moveResult } from './move-result'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Puts a drafted result under review; a result that is a document needs its file first. */
export const reviewResult = command({
  policy: resultPolicy,
  verb: 'review',
  input: ResultStepInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveResult(tx, subject, 'review', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.note, actionId: subject.actionId },
    }
  },
})
