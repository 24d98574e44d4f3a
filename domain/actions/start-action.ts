import type { Tx } from '@/db/client'
import { record } from '../audit/record'
import { command } from '../command'
import { ActionStepInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { type LockedAction, lockVisibleAction } from './visibility'

/** Starts the implementation of an endorsed Action that has a confirmed activity. */
export const startAction = command({
  policy: actionPolicy,
  verb: 'start',
  input: ActionStepInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const moved = await moveAction(tx, subject, 'start', now)
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})

/** The first confirmed activity of an endorsed Action starts it (brief, "Lifecycles"); nothing happens to others. */
export async function startByActivity(
  tx: Tx,
  action: Pick<LockedAction, 'id' | 'status'>,
  actorId: number,
  now: Date,
) {
  if (action.status !== 'endorsed') return
  const moved = await moveAction(tx, action, 'start', now)
  await record(tx, { entity: 'action', entityId: action.id, verb: 'start', actorId, at: now, ...moved })
}
