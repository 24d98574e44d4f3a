import { and, eq } from 'drizzle-orm'
import { edition } from '@/db/schema/edition'
import { command } from '../command'
import { conflict } from '../errors'
import { WithdrawEditionInput } from './inputs'
import { editionPolicy } from './policy'
import { lockVisibleEdition } from './visibility'

/** Withdraws a frozen report and says why: it stays on record, and its documents open to the team alone. */
export const withdrawEdition = command({
  policy: editionPolicy,
  verb: 'withdraw',
  input: WithdrawEditionInput,
  load: lockVisibleEdition,
  run: async (tx, { subject, input, actor, now }) => {
    const changed = await tx
      .update(edition)
      .set({ status: 'withdrawn', withdrawnAt: now, withdrawnBy: actor.id, withdrawnReason: input.reason })
      .where(and(eq(edition.id, subject.id), eq(edition.status, 'frozen')))
      .returning({ id: edition.id })
    if (changed.length === 0) throw conflict()
    const { reference, version, title } = subject
    return {
      value: { reference },
      event: {
        entityId: subject.id,
        from: 'frozen',
        to: 'withdrawn',
        reason: input.reason,
        details: { reference, version, title },
      },
    }
  },
})
