import { and, eq } from 'drizzle-orm'
import { actionTransaction } from '@/db/schema/open-data'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { notFound } from '../errors'
import { RemoveTransactionInput } from './inputs'

/** Takes a transaction off an Action; what it was stays in the history. */
export const removeTransaction = command({
  policy: actionPolicy,
  verb: 'keepTransaction',
  input: RemoveTransactionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input }) => {
    const [removed] = await tx
      .delete(actionTransaction)
      .where(and(eq(actionTransaction.id, input.transactionId), eq(actionTransaction.actionId, input.id)))
      .returning()
    if (!removed) throw notFound()
    const { kind, day, amount, description } = removed
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        details: { title: description, kind, day, amount, removed: true },
      },
    }
  },
})
