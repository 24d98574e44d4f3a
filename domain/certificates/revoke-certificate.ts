import { and, eq } from 'drizzle-orm'
import { certificate } from '@/db/schema/certificate'
import { command } from '../command'
import { conflict } from '../errors'
import { RevokeCertificateInput } from './inputs'
import { nameOn } from './name-on'
import { certificatePolicy } from './policy'
import { lockVisibleCertificate } from './visibility'

/**
 * Revokes a certificate: whoever checks it hears since when, and the programme keeps why. A corrected one is issued
 * anew.
 */
export const revokeCertificate = command({
  policy: certificatePolicy,
  verb: 'revoke',
  input: RevokeCertificateInput,
  load: lockVisibleCertificate,
  run: async (tx, { subject, input, actor, now }) => {
    const changed = await tx
      .update(certificate)
      .set({ status: 'revoked', revokedAt: now, revokedBy: actor.id, revokedReason: input.reason })
      .where(and(eq(certificate.id, subject.id), eq(certificate.status, 'issued')))
      .returning({ id: certificate.id })
    if (changed.length === 0) throw conflict()
    return {
      value: { code: subject.code },
      event: {
        entityId: subject.id,
        from: 'issued',
        to: 'revoked',
        reason: input.reason,
        actionId: subject.actionId,
        details: { person: nameOn(subject.facts), activity: subject.facts.activity.title },
      },
    }
  },
})
