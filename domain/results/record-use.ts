import { eq } from 'drizzle-orm'
import { result } from '@/db/schema/result'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { RecordUseInput } from './inputs'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Records since when an adopted result is in use; a later word corrects an earlier one. */
export const recordUse = command({
  policy: resultPolicy,
  verb: 'recordUse',
  input: RecordUseInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    const { inUseSince } = input
    if (inUseSince > dayOf(now)) throw invalidField('inUseSince', 'dateInFuture')
    if (subject.adoptedOn && inUseSince < subject.adoptedOn)
      throw invalidField('inUseSince', 'beforeAdoption')
    if (subject.inUseSince === inUseSince && !input.note) return { value: undefined, event: null }
    await tx.update(result).set({ inUseSince, updatedAt: now }).where(eq(result.id, subject.id))
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        reason: input.note,
        details: { inUseSince },
        actionId: subject.actionId,
      },
    }
  },
})
