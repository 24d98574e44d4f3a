import { and, eq } from 'drizzle-orm'
import { batch } from '@/db/schema/batch'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { conflict, notFound } from '../errors'
import { CancelCertificatesInput } from './inputs'
import { recordOf } from './record-of'

/** Stops a batch of certificates; what it made until then stays. Throws `conflict` when it has ended. */
export const cancelCertificates = command({
  policy: activityPolicy,
  verb: 'issueCertificates',
  input: CancelCertificatesInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const [found] = await tx
      .select()
      .from(batch)
      .where(
        and(eq(batch.id, input.batchId), eq(batch.activityId, subject.id), eq(batch.kind, 'certificates')),
      )
      .for('update')
    if (!found) throw notFound()
    if (found.status !== 'waiting' && found.status !== 'running') throw conflict()
    await tx.update(batch).set({ status: 'cancelled', endedAt: now }).where(eq(batch.id, found.id))
    await recordOf(tx, subject, 'cancelCertificates', { actorId: actor.id, at: now, count: found.done })
    return { value: { done: found.done }, event: null }
  },
})
