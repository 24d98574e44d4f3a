import { command } from '../command'
import { AskFollowUpInput } from './inputs'
import { moveFollowUp } from './move-follow-up'
import { followUpPolicy } from './policy'
import { lockVisibleFollowUp } from './visibility'

/** Asks an authority now what came of an Action, before its day. */
export const askFollowUp = command({
  policy: followUpPolicy,
  verb: 'ask',
  input: AskFollowUpInput,
  load: lockVisibleFollowUp,
  run: async (tx, { subject, now }) => {
    const { id, actionId, months } = subject
    const moved = await moveFollowUp(tx, subject, 'ask', { askedAt: now })
    return { value: undefined, event: { entityId: id, ...moved, details: { number: months }, actionId } }
  },
})
