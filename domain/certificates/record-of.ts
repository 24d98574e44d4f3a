import type { Tx } from '@/db/client'
import { record } from '../audit/record'

/** Writes down what was done with the certificates of an activity, where its verb is not that of its rule. */
export const recordOf = (
  tx: Tx,
  { id, actionId }: { id: number; actionId: number },
  verb: 'sendCertificates' | 'cancelCertificates' | 'exportCertificates',
  { actorId, at, count }: { actorId: number; at: Date; count: number },
) => record(tx, { entity: 'activity', entityId: id, verb, actorId, at, details: { count }, actionId })
