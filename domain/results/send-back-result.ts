import { command } from '../command'
import { ResultReasonInput } from './inputs'
import { moveResult } from './move-result'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Sends a reviewed result back to be worked over, saying what is missing. */
export const sendBackResult = command({
  policy: resultPolicy,
  verb: 'sendBack',
  input: ResultReasonInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveResult(tx, subject, 'sendBack', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.reason, actionId: subject.actionId },
    }
  },
})
