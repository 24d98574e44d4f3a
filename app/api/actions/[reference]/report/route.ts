import { answerReport, askedFor } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { actionFiche } from '@/reports/action-fiche'

/** The fiche of an Action. */
export const GET = route<{ reference: string }>(async (request, context, { reference }) => {
  const { format, locale } = askedFor(request, context.actor)
  return answerReport(await actionFiche(context, { reference, locale }), format)
})
