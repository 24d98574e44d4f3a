import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { DecisionOutcome } from '@/db/enums'
import { decision } from '@/db/schema/request'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import type { DecideRequestInput } from './inputs'

/** Writes down what the steering committee decided. Nothing decided is edited: a later decision supersedes it. */
export async function recordDecision(
  tx: Tx,
  outcome: DecisionOutcome,
  input: z.output<typeof DecideRequestInput>,
  actorId: number,
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
    recordedBy: actorId,
    recordedAt: now,
  })
}
