import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { batch } from '@/db/schema/batch'
import { programme } from '@/db/schema/reference'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { beginBatch } from '../batches/begin-batch'
import { command } from '../command'
import { conflict, invalidField } from '../errors'
import { ruleOfActivity } from '../rosters/attended'
import { IssueCertificatesInput } from './inputs'
import { type CertificateRow, standingsOf } from './standings'

/**
 * Has certificates made for those who completed an activity: for all who never had one, or for those who are chosen,
 * who may also have had one that was revoked. A worker makes them; gives back the batch that tells how far it is.
 * Throws `conflict` when nobody is to be given one, nobody is set to sign, or a batch is under way.
 */
export const issueCertificates = command({
  policy: activityPolicy,
  verb: 'issueCertificates',
  input: IssueCertificatesInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const [found] = await tx.select({ settings: programme.settings }).from(programme)
    if (!found?.settings.signature) throw conflict('noSignature')
    await refuseTwoBatches(tx, subject.id)
    const rule = ruleOfActivity(subject, found.settings.completionRate)
    const rows = await standingsOf(tx, actor, subject.id, rule)
    const seats = (input.which === 'all' ? all(rows) : chosen(rows, input.seats)).map(({ id }) => id)
    if (seats.length === 0) throw conflict('nobodyToCertify')
    const batchId = await beginBatch(tx, {
      kind: 'certificates',
      activityId: subject.id,
      askedBy: actor.id,
      input: { task: 'issue', ids: seats },
      total: seats.length,
      now,
    })
    return {
      value: { batchId, count: seats.length },
      event: { entityId: subject.id, actionId: subject.actionId, details: { count: seats.length } },
    }
  },
})

const all = (rows: readonly CertificateRow[]) => rows.filter(({ standing }) => standing === 'ready')

function chosen(rows: readonly CertificateRow[], ids: readonly number[]) {
  if (ids.length === 0) throw invalidField('seats', 'choose')
  const wanted = new Set(ids)
  return rows.filter(({ id, standing }) => wanted.has(id) && (standing === 'ready' || standing === 'revoked'))
}

/** One at a time, or somebody would get two letters. The activity is locked. */
export async function refuseTwoBatches(tx: Tx, activityId: number) {
  const [other] = await tx
    .select({ id: batch.id })
    .from(batch)
    .where(
      and(
        eq(batch.activityId, activityId),
        eq(batch.kind, 'certificates'),
        inArray(batch.status, ['waiting', 'running']),
      ),
    )
    .limit(1)
  if (other) throw conflict('batchUnderWay')
}
