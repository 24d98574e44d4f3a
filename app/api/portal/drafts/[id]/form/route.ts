import { answerReport, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { requestForm } from '@/reports/request-form'

/** A draft as a form on paper, to be signed. */
export const GET = route<{ id: string }>(async (_request, context, { id }) =>
  answerReport(await requestForm(context, { id: idIn(id), locale: context.actor.locale }), 'pdf'),
)
