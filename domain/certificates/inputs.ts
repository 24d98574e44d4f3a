import { z } from 'zod'
import { ids, requiredChoice, requiredId, requiredProse, requiredText, rowVersion } from '../inputs'

/** Whom certificates are made for: all who may be given one and never had one, or those whose seats are named. */
export const IssueCertificatesInput = z.object({
  id: requiredId(),
  which: requiredChoice(['all', 'chosen']),
  seats: ids(),
})

/** Certificates of an activity that go out by e-mail. */
export const SendCertificatesInput = z.object({ id: requiredId() })

export const CancelCertificatesInput = z.object({ id: requiredId(), batchId: z.uuid({ error: 'choose' }) })

/** All certificates of an activity as one document. */
export const ExportCertificatesInput = z.object({ id: requiredId() })

/** That a certificate is good no more, and why. */
export const RevokeCertificateInput = z.object({ id: requiredId(), reason: requiredProse() })

export const SendCertificateInput = z.object({ id: requiredId() })

/** Who signs the certificates of the programme. */
export const EditSignatureInput = z.object({
  version: rowVersion(),
  signatureName: requiredText(120),
  signatureFunction: requiredText(160),
  signatureLine: requiredText(200),
})
