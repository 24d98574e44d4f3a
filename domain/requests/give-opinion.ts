import { and, eq } from 'drizzle-orm'
import { opinion } from '@/db/schema/request'
import { command } from '../command'
import { notFound } from '../errors'
import { RecordOpinionInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** An observer who was asked answers; until the request is decided she may answer anew. */
export const giveOpinion = command({
  policy: requestPolicy,
  verb: 'giveOpinion',
  input: RecordOpinionInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const [row] = await tx
      .update(opinion)
      .set({
        stance: input.stance,
        comments: input.comments ?? null,
        answeredAt: now,
        answeredByName: actor.name,
        recordedBy: actor.id,
      })
      .where(
        and(eq(opinion.id, input.opinionId), eq(opinion.requestId, subject.id), eq(opinion.userId, actor.id)),
      )
      .returning({ service: opinion.service })
    if (!row) throw notFound()
    return {
      value: undefined,
      event: { entityId: subject.id, details: { service: row.service, stance: input.stance } },
    }
  },
})
