import { meeting } from '@/db/schema/meeting'
import { command } from '../command'
import { nextReference } from '../reference'
import { PlanMeetingInput } from './inputs'
import { meetingPolicy } from './policy'

/** Plans a meeting of the committee. Gives back its id and reference, such as MTG-2026-0001 by the year of its day. */
export const planMeeting = command({
  policy: meetingPolicy,
  verb: 'plan',
  input: PlanMeetingInput,
  load: async () => ({ status: 'planned', hasBegun: false, undecided: 0 }),
  run: async (tx, { input, actor, now }) => {
    const reference = await nextReference(tx, 'MTG', input.heldOn)
    const [row] = await tx
      .insert(meeting)
      .values({ ...input, reference, createdBy: actor.id, createdAt: now })
      .returning({ id: meeting.id })
    const { id } = row as { id: number }
    return { value: { id, reference }, event: { entityId: id, to: 'planned', details: { reference } } }
  },
})
