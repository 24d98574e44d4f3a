import { meetingCase } from '@/db/schema/meeting'
import { command } from '../command'
import { caseOnAgenda, theCase } from './agenda'
import { MoveOnAgendaInput } from './inputs'
import { meetingPolicy } from './policy'
import { lockVisibleMeeting } from './visibility'

/** Moves a case one place up or down; at the end of the agenda it stays where it is. */
export const moveOnAgenda = command({
  policy: meetingPolicy,
  verb: 'moveOnAgenda',
  input: MoveOnAgendaInput,
  load: lockVisibleMeeting,
  run: async (tx, { subject, input, actor }) => {
    const moved = await caseOnAgenda(tx, subject.id, input.requestId, actor)
    const other = input.to === 'up' ? moved.before : moved.after
    if (!other) return { value: undefined, event: null }
    const place = (requestId: number, position: number) =>
      tx.update(meetingCase).set({ position }).where(theCase(subject.id, requestId))
    await place(moved.requestId, other.position)
    await place(other.requestId, moved.position)
    return { value: undefined, event: { entityId: subject.id, details: { request: moved.reference } } }
  },
})
