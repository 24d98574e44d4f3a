import { exportCertificates } from '@/domain/certificates/export-certificates'
import { notFound } from '@/domain/errors'
import { answerCertificates } from '@/lib/certificates-answer'
import { idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'

/**
 * The good certificates of an activity in one file: a PDF to print, or with ?as=zip a PDF for each. The history keeps
 * who took them.
 */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const activityId = idIn(id)
  const certificates = await exportCertificates(context, { id: activityId })
  if (certificates.length === 0) throw notFound()
  const each = new URL(request.url).searchParams.get('as') === 'zip'
  return answerCertificates(certificates, { activityId, each, locale: context.actor.locale })
})
