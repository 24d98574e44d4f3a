import { command } from '../command'
import { ActionStepInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** Begins the reporting, once every activity is held or cancelled (brief, "Lifecycles"). */
export const reportAction = command({
  policy: actionPolicy,
  verb: 'report',
  input: ActionStepInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveAction(tx, subject, 'report', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})
