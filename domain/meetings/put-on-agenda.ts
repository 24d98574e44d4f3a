import { and, eq, max } from 'drizzle-orm'
import { meetingCase } from '@/db/schema/meeting'
import { request } from '@/db/schema/request'
import { command } from '../command'
import { invalidField } from '../errors'
import { visibleRequests } from '../requests/visibility'
import { theCase } from './agenda'
import { PutOnAgendaInput } from './inputs'
import { meetingPolicy } from './policy'
import { lockVisibleMeeting } from './visibility'

/**
 * Puts a case that is in consultation at the end of the agenda; where it is there already, it stays as it is. Throws `invalid` for a case that is not to be decided.
 */
export const putOnAgenda = command({
  policy: meetingPolicy,
  verb: 'putOnAgenda',
  input: PutOnAgendaInput,
  load: lockVisibleMeeting,
  run: async (tx, { subject, input, actor }) => {
    const [asked] = await tx
      .select({ reference: request.reference })
      .from(request)
      .where(and(eq(request.id, input.requestId), eq(request.status, 'consultation'), visibleRequests(actor)))
    if (!asked) throw invalidField('requestId', 'choose')
    const [there] = await tx.select().from(meetingCase).where(theCase(subject.id, input.requestId))
    if (there) return { value: undefined, event: null }
    const [last] = await tx
      .select({ position: max(meetingCase.position) })
      .from(meetingCase)
      .where(eq(meetingCase.meetingId, subject.id))
    await tx.insert(meetingCase).values({
      meetingId: subject.id,
      requestId: input.requestId,
      position: (last?.position ?? 0) + 1,
      note: input.note ?? null,
    })
    const details = { request: asked.reference, count: 1 }
    return { value: undefined, event: { entityId: subject.id, details } }
  },
})
