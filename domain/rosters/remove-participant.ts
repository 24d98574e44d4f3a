import { eq } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { keepRoster } from '../activities/keep-roster'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { seatsWithCertificate } from '../certificates/standings'
import { command } from '../command'
import { conflict } from '../errors'
import { RemoveParticipantInput } from './inputs'
import { seatOn } from './on-seat'

/**
 * Takes a person off the roster of an activity, with attendance and scores; the person stays on record. Throws
 * `conflict` while she has a certificate that is good.
 */
export const removeParticipant = command({
  policy: activityPolicy,
  verb: 'removeParticipant',
  input: RemoveParticipantInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input }) => {
    const seat = await seatOn(tx, subject.id, input.participationId)
    keepRoster(subject)
    if ((await seatsWithCertificate(tx, [seat.id])).size > 0) throw conflict('certificateIssued')
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
