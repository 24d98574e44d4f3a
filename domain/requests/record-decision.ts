import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { DecisionOutcome } from '@/db/enums'
import { decision } from '@/db/schema/request'
import type { Actor } from '../actor'
import { dayOf } from '../deadlines'
import { attachHeld } from '../documents/attach-held'
import { invalidField } from '../errors'
import type { DecideRequestInput } from './inputs'

/**
 * Writes down what the steering committee decided, with the minutes where they were uploaded. Nothing decided is
 * edited: a later decision supersedes it.
 */
export async function recordDecision(
  tx: Tx,
  outcome: DecisionOutcome,
  input: z.output<typeof DecideRequestInput>,
  actor: Actor,
  now: Date,
) {
  if (input.decidedOn > dayOf(now)) throw invalidField('decidedOn', 'dateInFuture')
  await tx.insert(decision).values({
    requestId: input.id,
    outcome,
    body: input.body,
    decidedOn: input.decidedOn,
    reasons: input.reasons,
    conditions: input.conditions ?? null,
    minutes: input.minutes ?? null,
    recordedBy: actor.id,
    recordedAt: now,
  })
  if (input.minutesHeldId)
    await attachHeld(tx, {
      heldId: input.minutesHeldId,
      entity: 'request',
      entityId: input.id,
      kind: 'minutes',
      audience: 'staff',
      datedOn: input.decidedOn,
      actor,
      now,
    })
}
