import { answerReport, askedFor, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { questionnaireForm } from '@/reports/questionnaire-form'

/** A test or an evaluation form on paper, in the language asked for. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const { format, locale } = askedFor(request, context.actor, ['pdf', 'docx'])
  return answerReport(await questionnaireForm(context, { id: idIn(id), locale }), format)
})
