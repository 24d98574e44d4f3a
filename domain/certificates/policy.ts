import { type CaseScope, carries } from '../actor'
import type { Policy } from '../policy'

export type CertificateVerb = 'revoke' | 'send'
export type CertificateSubject = CaseScope & { status: string }

/** Who may do what with a certificate that was issued. */
export const certificatePolicy: Policy<CertificateVerb, CertificateSubject> = {
  entity: 'certificate',
  rules: {
    revoke: { who: carries, from: ['issued'] },
    send: { who: carries, from: ['issued'] },
  },
}
