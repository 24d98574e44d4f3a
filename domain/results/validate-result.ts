import { command } from '../command'
import { ResultStepInput } from './inputs'
import { moveResult } from './move-result'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Validates a reviewed result: from now on it counts as achieved. */
export const validateResult = command({
  policy: resultPolicy,
  verb: 'validate',
  input: ResultStepInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveResult(tx, subject, 'validate', now)
    return {
      value: undefined,
      event: { entityId: subject.id, ...moved, reason: input.note, actionId: subject.actionId },
    }
  },
})
