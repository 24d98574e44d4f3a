import { eq } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { keepRoster } from '../activities/keep-roster'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { RemoveParticipantInput } from './inputs'
import { seatOn } from './on-seat'

/** Takes a person off the roster of an activity, with attendance and scores; the person stays on record. */
export const removeParticipant = command({
  policy: activityPolicy,
  verb: 'removeParticipant',
  input: RemoveParticipantInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input }) => {
    const seat = await seatOn(tx, subject.id, input.participationId)
    keepRoster(subject)
    await tx.delete(participation).where(eq(participation.id, seat.id))
    return {
      value: { name: seat.name },
      event: {
        entityId: subject.id,
        actionId: subject.actionId,
        details: { person: seat.name, personId: seat.personId, role: seat.role },
      },
    }
  },
})
