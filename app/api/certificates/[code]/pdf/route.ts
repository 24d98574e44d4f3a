import { db } from '@/db/client'
import { credentialByCode } from '@/domain/certificates/find-by-code'
import { notFound } from '@/domain/errors'
import { installation } from '@/lib/env'
import { publicRoute } from '@/lib/public-answer'
import { answerPdf } from '@/lib/report-answer'
import { whereFrom } from '@/lib/session'
import { certificateFile, certificatesPdf } from '@/reports/certificate-pdf'

/** A certificate as it is printed, for whoever has its code; gone once it was revoked. */
export const GET = publicRoute<{ code: string }>(async (_request, { code }) => {
  const { address } = await whereFrom()
  const found = await credentialByCode({ db: db(), now: new Date() }, code, address)
  if (!found) throw notFound()
  return answerPdf(certificatesPdf([found.shown], installation().address), certificateFile(found.shown))
})
