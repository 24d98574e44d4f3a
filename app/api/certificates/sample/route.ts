import { demand } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { installation } from '@/lib/env'
import { answerPdf } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { certificatesPdf } from '@/reports/certificate-pdf'
import { sampleCertificate } from '@/reports/certificate-sample'

/** A certificate with invented names, as it would be printed now, for whoever sets who signs. */
export const GET = route(async (_request, { db, actor, now }) => {
  demand(programmePolicy, actor, 'edit', { status: 'kept' })
  const sample = sampleCertificate(await theProgramme(db), actor.locale, now)
  return answerPdf(certificatesPdf([sample], installation().address), 'certificate')
})
