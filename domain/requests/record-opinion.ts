import { and, eq } from 'drizzle-orm'
import { opinion } from '@/db/schema/request'
import { command } from '../command'
import { conflict, notFound } from '../errors'
import { RecordOpinionInput } from './inputs'
import { isItsOwn } from './opinions'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Records what a service answered. Throws `conflict` for an answer that the service gave by itself. */
export const recordOpinion = command({
  policy: requestPolicy,
  verb: 'recordOpinion',
  input: RecordOpinionInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const [known] = await tx
      .select()
      .from(opinion)
      .where(and(eq(opinion.id, input.opinionId), eq(opinion.requestId, subject.id)))
      .for('update')
    if (!known) throw notFound()
    if (isItsOwn(known)) throw conflict('opinionIsItsOwn')
    await tx
      .update(opinion)
      .set({
        stance: input.stance,
        comments: input.comments ?? null,
        answeredAt: now,
        answeredByName: null,
        recordedBy: actor.id,
      })
      .where(eq(opinion.id, known.id))
    return {
      value: undefined,
      event: { entityId: subject.id, details: { service: known.service, stance: input.stance } },
    }
  },
})
