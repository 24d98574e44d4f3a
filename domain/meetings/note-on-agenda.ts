import { meetingCase } from '@/db/schema/meeting'
import { command } from '../command'
import { caseOnAgenda, theCase } from './agenda'
import { NoteOnAgendaInput } from './inputs'
import { meetingPolicy } from './policy'
import { lockVisibleMeeting } from './visibility'

/** Writes the note that stands beside a case on the agenda, in place of the one that it had. */
export const noteOnAgenda = command({
  policy: meetingPolicy,
  verb: 'putOnAgenda',
  input: NoteOnAgendaInput,
  load: lockVisibleMeeting,
  run: async (tx, { subject, input, actor }) => {
    const note = input.note ?? null
    const there = await caseOnAgenda(tx, subject.id, input.requestId, actor)
    if (there.note === note) return { value: undefined, event: null }
    await tx.update(meetingCase).set({ note }).where(theCase(subject.id, input.requestId))
    return { value: undefined, event: { entityId: subject.id, details: { request: there.reference } } }
  },
})
