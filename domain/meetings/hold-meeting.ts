import { and, eq, inArray } from 'drizzle-orm'
import { meeting } from '@/db/schema/meeting'
import { command } from '../command'
import { conflict } from '../errors'
import { MeetingStepInput } from './inputs'
import { meetingPolicy } from './policy'
import { meetingTransitions } from './status'
import { lockVisibleMeeting } from './visibility'

/** The meeting was held: every case on its agenda is decided, or was taken off and left for a later one. */
export const holdMeeting = command({
  policy: meetingPolicy,
  verb: 'hold',
  input: MeetingStepInput,
  load: lockVisibleMeeting,
  run: async (tx, { subject }) => {
    const { from, to } = meetingTransitions.hold
    const moved = await tx
      .update(meeting)
      .set({ status: to, version: subject.version + 1 })
      .where(and(eq(meeting.id, subject.id), inArray(meeting.status, [...from])))
      .returning({ id: meeting.id })
    if (moved.length === 0) throw conflict()
    return { value: undefined, event: { entityId: subject.id, from: subject.status, to } }
  },
})
