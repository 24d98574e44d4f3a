import { command } from '../command'
import { ResultReasonInput } from './inputs'
import { moveResult } from './move-result'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Drops a result that will not come, with the reason that closing its Action asks for. */
export const dropResult = command({
  policy: resultPolicy,
  verb: 'drop',
  input: ResultReasonInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveResult(tx, subject, 'drop', now, { droppedReason: input.reason })
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.reason, actionId: subject.actionId },
    }
  },
})
