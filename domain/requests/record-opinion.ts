import { and, eq } from 'drizzle-orm'
import { opinion } from '@/db/schema/request'
import { command } from '../command'
import { notFound } from '../errors'
import { RecordOpinionInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Records what a service answered. */
export const recordOpinion = command({
  policy: requestPolicy,
  verb: 'recordOpinion',
  input: RecordOpinionInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const [row] = await tx
      .update(opinion)
      .set({
        stance: input.stance,
        comments: input.comments ?? null,
        answeredAt: now,
        answeredByName: null,
        recordedBy: actor.id,
      })
      .where(and(eq(opinion.id, input.opinionId), eq(opinion.requestId, subject.id)))
      .returning({ service: opinion.service })
    if (!row) throw notFound()
    return {
      value: undefined,
      event: { entityId: subject.id, details: { service: row.service, stance: input.stance } },
    }
  },
})
