import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { certificate } from '@/db/schema/certificate'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { beginBatch } from '../batches/begin-batch'
import { command } from '../command'
import { conflict } from '../errors'
import { SendCertificatesInput } from './inputs'
import { refuseTwoBatches } from './issue-certificates'
import { recordOf } from './record-of'

/**
 * Has the certificates of an activity sent by e-mail to everybody who has an address and was not sent hers; a worker
 * writes the letters. Throws `conflict` when there is nobody, or a batch is under way.
 */
export const sendCertificates = command({
  policy: activityPolicy,
  verb: 'issueCertificates',
  input: SendCertificatesInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, actor, now }) => {
    await refuseTwoBatches(tx, subject.id)
    const rows = await tx
      .select({ id: certificate.id })
      .from(certificate)
      .innerJoin(participation, eq(participation.id, certificate.participationId))
      .innerJoin(person, eq(person.id, participation.personId))
      .where(
        and(
          eq(certificate.activityId, subject.id),
          eq(certificate.status, 'issued'),
          isNull(certificate.sentAt),
          isNotNull(person.email),
        ),
      )
      .orderBy(asc(certificate.id))
    if (rows.length === 0) throw conflict('nobodyToSendTo')
    const batchId = await beginBatch(tx, {
      kind: 'certificates',
      activityId: subject.id,
      askedBy: actor.id,
      input: { task: 'send', ids: rows.map(({ id }) => id) },
      total: rows.length,
      now,
    })
    await recordOf(tx, subject, 'sendCertificates', { actorId: actor.id, at: now, count: rows.length })
    return { value: { batchId, count: rows.length }, event: null }
  },
})
