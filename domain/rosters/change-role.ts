import { and, eq, sql } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { invalidField } from '../errors'
import { ChangeRoleInput } from './inputs'
import { seatOn } from './on-seat'

/** Says in which role somebody takes part in an activity: as a trainee, a speaker, an organiser or an observer. */
export const changeRole = command({
  policy: activityPolicy,
  verb: 'changeRole',
  input: ChangeRoleInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input }) => {
    const seat = await seatOn(tx, subject.id, input.participationId)
    if (seat.role === input.role) return { value: { name: seat.name }, event: null }
    const [taken] = await tx
      .select({ id: participation.id })
      .from(participation)
      .where(
        and(
          eq(participation.activityId, subject.id),
          eq(participation.personId, seat.personId),
          eq(participation.role, input.role),
        ),
      )
    if (taken) throw invalidField('role', 'alreadyThere')
    await tx
      .update(participation)
      .set({ role: input.role, version: sql`${participation.version} + 1` })
      .where(eq(participation.id, seat.id))
    return {
      value: { name: seat.name },
      event: {
        entityId: subject.id,
        actionId: subject.actionId,
        details: { person: seat.name, personId: seat.personId, role: input.role, before: seat.role },
      },
    }
  },
})
