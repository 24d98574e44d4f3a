import { and, eq } from 'drizzle-orm'
import { opinion } from '@/db/schema/request'
import { command } from '../command'
import { conflict, notFound } from '../errors'
import { RemindOpinionInput } from './inputs'
import { opinionWay } from './opinions'
import { requestPolicy } from './policy'
import { remindService } from './remind-service'
import { lockVisibleRequest } from './visibility'

/**
 * Reminds a service by hand. Throws `conflict` when it has answered, or was asked by a letter of paper, of which
 * Minga knows no address.
 */
export const remindOpinion = command({
  policy: requestPolicy,
  verb: 'remindOpinion',
  input: RemindOpinionInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const [owed] = await tx
      .select()
      .from(opinion)
      .where(and(eq(opinion.id, input.opinionId), eq(opinion.requestId, subject.id)))
      .for('update')
    if (!owed) throw notFound()
    if (owed.stance !== null) throw conflict('opinionAnswered')
    if (opinionWay(owed) === 'letter') throw conflict('opinionByLetter')
    const details = await remindService(tx, owed, subject, now)
    return { value: undefined, event: { entityId: subject.id, details } }
  },
})
