import { answerReport, askedFor, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { questionnaireResults } from '@/reports/questionnaire-results'

/** What a test or an evaluation form found, as far as its reader may know it. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const { format, locale, hxl } = askedFor(request, context.actor)
  const report = await questionnaireResults(context, { id: idIn(id), locale })
  return answerReport(report, format, { hxl })
})
