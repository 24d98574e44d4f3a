import { and, eq, inArray } from 'drizzle-orm'
import { request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import { command } from '../command'
import { invalidField } from '../errors'
import { AssignRequestInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Gives a request to the officer who leads it from now on. */
export const assignRequest = command({
  policy: requestPolicy,
  verb: 'assign',
  input: AssignRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const [lead] = await tx
      .select({ name: user.name })
      .from(user)
      .where(and(eq(user.id, input.leadId), user.active, inArray(user.role, ['officer', 'coordinator'])))
    if (!lead) throw invalidField('leadId', 'choose')
    await tx.update(request).set({ leadId: input.leadId, updatedAt: now }).where(eq(request.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { lead: lead.name } } }
  },
})
