import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { arrival, participation } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { conflict } from '../errors'
import { type AddedParticipant, addParticipant } from '../rosters/add-participant'
import { putTicks } from '../rosters/put-ticks'
import { LeaveOutArrivalInput, SettleArrivalInput } from './inputs'
import { noteConsent } from './note-consent'

/**
 * Puts somebody who arrived and was on no list on the roster, as {@link addParticipant} does it: where people on
 * record look like her the officer is asked first. What she ticked counts. Throws `conflict` for an arrival that is
 * settled already.
 */
export const settleArrival = command({
  policy: activityPolicy,
  verb: 'settleArrival',
  input: SettleArrivalInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const came = await waiting(tx, subject.id, input.arrivalId)
    const added = await addParticipant(
      { db: tx as never, actor, now },
      {
        id: subject.id,
        givenNames: came.givenNames,
        familyNames: came.familyNames,
        email: came.email,
        institution: came.institution,
        role: 'trainee',
        personId: input.personId,
        isNew: input.isNew,
      },
    )
    if (added.kind === 'asked') return { value: added as AddedParticipant, event: null }
    const participationId =
      added.kind === 'added' ? added.participationId : await seatOfPerson(tx, subject.id, input.personId)
    const { day, session, arrivedAt } = came
    await putTicks(tx, subject, [{ participationId, day, session, present: true, tickedAt: arrivedAt }], {
      now,
      skipGone: true,
    })
    if (came.consent) await noteConsent(tx, participationId, arrivedAt)
    const personId = await personOfSeat(tx, participationId)
    await settle(tx, came.id, { participationId, settledAt: now, settledBy: actor.id })
    return {
      value: added as AddedParticipant,
      event: { entityId: subject.id, actionId: subject.actionId, details: { person: added.name, personId } },
    }
  },
})

async function personOfSeat(tx: Tx, participationId: number) {
  const [seat] = await tx
    .select({ personId: participation.personId })
    .from(participation)
    .where(eq(participation.id, participationId))
  return seat?.personId
}

/** Leaves somebody who arrived off the roster. Throws `conflict` for an arrival that is settled already. */
export const leaveOutArrival = command({
  policy: activityPolicy,
  verb: 'leaveOutArrival',
  input: LeaveOutArrivalInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const came = await waiting(tx, subject.id, input.arrivalId)
    await settle(tx, came.id, { settledAt: now, settledBy: actor.id })
    return {
      value: { name: `${came.givenNames} ${came.familyNames}` },
      event: { entityId: subject.id, actionId: subject.actionId },
    }
  },
})

async function waiting(tx: Tx, activityId: number, arrivalId: string) {
  const [came] = await tx
    .select()
    .from(arrival)
    .where(and(eq(arrival.id, arrivalId), eq(arrival.activityId, activityId)))
  if (!came || came.settledAt) throw conflict('arrivalSettled')
  return came
}

const settle = (tx: Tx, id: string, to: Partial<typeof arrival.$inferInsert>) =>
  tx.update(arrival).set(to).where(eq(arrival.id, id))

async function seatOfPerson(tx: Tx, activityId: number, personId: number | undefined) {
  const [seat] = await tx
    .select({ id: participation.id })
    .from(participation)
    .where(
      and(
        eq(participation.activityId, activityId),
        eq(participation.personId, personId ?? 0),
        eq(participation.role, 'trainee'),
      ),
    )
  if (!seat) throw conflict()
  return seat.id
}
