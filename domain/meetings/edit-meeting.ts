import { eq } from 'drizzle-orm'
import { meeting } from '@/db/schema/meeting'
import { command } from '../command'
import { changedFields, cleared, refuseStale } from '../stale'
import { EditMeetingInput } from './inputs'
import { meetingPolicy } from './policy'
import { meetingValues } from './values'
import { lockVisibleMeeting } from './visibility'

/**
 * Changes when and where a meeting is, and writes down who was there and what was said; refused when somebody saved
 * it in the meantime. Gives back its reference.
 */
export const editMeeting = command({
  policy: meetingPolicy,
  verb: 'edit',
  input: EditMeetingInput,
  load: lockVisibleMeeting,
  run: async (tx, { subject, input }) => {
    await refuseStale(tx, 'meeting', subject, input.version, async () => meetingValues(subject))
    const { id, version, body, heldOn, place, attended, notes } = input
    const row = cleared({ body, heldOn, place, attended, notes })
    const changed = changedFields(subject, row)
    const value = { reference: subject.reference }
    if (changed.length === 0) return { value, event: null }
    await tx
      .update(meeting)
      .set({ ...row, version: version + 1 })
      .where(eq(meeting.id, id))
    return { value, event: { entityId: id, details: { changed } } }
  },
})
