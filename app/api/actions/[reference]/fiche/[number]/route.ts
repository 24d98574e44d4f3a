import { getFiche } from '@/domain/fiches/queries'
import { answerReport, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { sentFiche } from '@/reports/sent-fiche'

/** A version of an Action fiche as it was sent, for good, in the reader's language. */
export const GET = route<{ reference: string; number: string }>(async (_request, context, params) => {
  const { version } = await getFiche(context.db, context.actor, params.reference, idIn(params.number))
  return answerReport(await sentFiche(context, version, context.actor.locale), 'pdf')
})
