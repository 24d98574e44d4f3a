import { and, eq } from 'drizzle-orm'
import { opinion } from '@/db/schema/request'
import { command } from '../command'
import { conflict, notFound } from '../errors'
import { RemindOpinionInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/**
 * Takes back the question to a service that has not answered, asked by mistake or at a wrong address; its links open
 * nothing any more. Throws `conflict` when it has answered.
 */
export const takeBackOpinion = command({
  policy: requestPolicy,
  verb: 'takeBackOpinion',
  input: RemindOpinionInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input }) => {
    const those = and(eq(opinion.id, input.opinionId), eq(opinion.requestId, subject.id))
    const [asked] = await tx
      .select({ service: opinion.service, stance: opinion.stance })
      .from(opinion)
      .where(those)
      .for('update')
    if (!asked) throw notFound()
    if (asked.stance !== null) throw conflict('opinionAnswered')
    await tx.delete(opinion).where(those)
    return { value: undefined, event: { entityId: subject.id, details: { service: asked.service } } }
  },
})
