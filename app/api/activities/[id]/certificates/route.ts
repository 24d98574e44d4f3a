import { exportCertificates } from '@/domain/certificates/export-certificates'
import { notFound } from '@/domain/errors'
import { installation } from '@/lib/env'
import { answerPdf, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { streamed } from '@/lib/streamed'
import { certificatesPdf, certificatesZip, inOnePdf } from '@/reports/certificate-pdf'

/**
 * The good certificates of an activity in one file: a PDF to print, or with ?as=zip a PDF for each. More than one PDF
 * holds come as a ZIP in any case, piece by piece as they are set. The history keeps who took them.
 */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const activityId = idIn(id)
  const certificates = await exportCertificates(context, { id: activityId })
  if (certificates.length === 0) throw notFound()
  const { address } = installation()
  const each = new URL(request.url).searchParams.get('as') === 'zip'
  const filename = `certificates-${activityId}`
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
})
