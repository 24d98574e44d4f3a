import { actionTransaction } from '@/db/schema/open-data'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { AddTransactionInput } from './inputs'

/** Records money that moved for an Action; throws `invalid` for a day to come. */
export const addTransaction = command({
  policy: actionPolicy,
  verb: 'keepTransaction',
  input: AddTransactionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    if (input.day > dayOf(now)) throw invalidField('day', 'dateInFuture')
    const { id: actionId, ...told } = input
    await tx.insert(actionTransaction).values({ actionId, ...told })
    return {
      value: undefined,
      event: { entityId: subject.id, details: { title: told.description, day: told.day } },
    }
  },
})
