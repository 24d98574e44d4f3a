import { meetingCase } from '@/db/schema/meeting'
import { command } from '../command'
import { caseOnAgenda, theCase } from './agenda'
import { TakeOffAgendaInput } from './inputs'
import { meetingPolicy } from './policy'
import { lockVisibleMeeting } from './visibility'

/** Takes a case off the agenda: it is left for a later meeting. */
export const takeOffAgenda = command({
  policy: meetingPolicy,
  verb: 'takeOffAgenda',
  input: TakeOffAgendaInput,
  load: lockVisibleMeeting,
  run: async (tx, { subject, input, actor }) => {
    const taken = await caseOnAgenda(tx, subject.id, input.requestId, actor)
    await tx.delete(meetingCase).where(theCase(subject.id, input.requestId))
    return { value: undefined, event: { entityId: subject.id, details: { request: taken.reference } } }
  },
})
