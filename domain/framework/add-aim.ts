import { aim } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { AddAimInput } from './inputs'
import { nextAimPosition } from './lock'
import { parentOf } from './parent-of'

/** Adds an objective, an outcome or an output to an Action. */
export const addAim = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: AddAimInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { id, ...told } = input
    const [row] = await tx
      .insert(aim)
      .values({
        ...told,
        actionId: id,
        parentId: await parentOf(tx, id, told),
        position: await nextAimPosition(tx, id),
      })
      .returning({ id: aim.id })
    return {
      value: { id: row?.id as number },
      event: { entityId: subject.id, details: { title: told.title } },
    }
  },
})
