import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { aim } from '@/db/schema/framework'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { AddAimInput, type AimForm } from './inputs'
import { nextAimPosition, type Owner } from './lock'
import { contributionOf, parentOf } from './parent-of'

/** Adds an objective, an outcome or an output to an Action. */
export const addAim = command({
  policy: actionPolicy,
  verb: 'editFramework',
  input: AddAimInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const { id, ...told } = input
    const value = await insertAim(tx, id, told)
    return { value, event: { entityId: subject.id, details: { title: told.title } } }
  },
})

/** Puts an aim after the others of its owner, which is locked. Gives back its id. */
export async function insertAim(tx: Tx, owner: Owner, told: z.output<typeof AimForm>) {
  const [row] = await tx
    .insert(aim)
    .values({
      ...told,
      actionId: owner,
      parentId: await parentOf(tx, owner, told),
      contributesToId: await contributionOf(tx, owner, told.contributesToId),
      position: await nextAimPosition(tx, owner),
    })
    .returning({ id: aim.id })
  return { id: row?.id as number }
}
