import 'server-only'
import type { Locale } from '@/db/enums'
import {
  type CertificateToPrint,
  certificatesPdf,
  certificatesZip,
  inOnePdf,
} from '@/reports/certificate-pdf'
import { textsIn } from '@/reports/texts'
import { installation } from './env'
import { answerPdf } from './report-answer'
import { streamed } from './streamed'

/**
 * The certificates of an activity as a file to be saved, kept by nobody on the way: one PDF or, with `each`, a ZIP with
 * a PDF for each. More than one PDF holds come as a ZIP in any case, piece by piece as they are set.
 */
export function answerCertificates(
  certificates: readonly CertificateToPrint[],
  { activityId, each, locale }: { activityId: number; each: boolean; locale: Locale },
) {
  const { address } = installation()
  const filename = `${textsIn(locale)('certificates.paper.files')}-${activityId}`
  if (!each && certificates.length <= inOnePdf)
    return answerPdf(certificatesPdf(certificates, address), filename)
  return new Response(streamed(certificatesZip(certificates, address, each ? 1 : inOnePdf)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${filename}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
