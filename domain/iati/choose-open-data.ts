import { eq } from 'drizzle-orm'
import { action } from '@/db/schema/action'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { ChooseOpenDataInput } from './inputs'

/** Says whether an Action is published as open data from the next publishing on. */
export const chooseOpenData = command({
  policy: actionPolicy,
  verb: 'publish',
  input: ChooseOpenDataInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    if (subject.openData === input.choice) return { value: undefined, event: null }
    await tx.update(action).set({ openData: input.choice, updatedAt: now }).where(eq(action.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { choice: input.choice } } }
  },
})
