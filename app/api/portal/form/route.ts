import { answerReport } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { requestForm } from '@/reports/request-form'

/** The empty form of a request, to be filled in and signed on paper. */
export const GET = route(async (_request, context) =>
  answerReport(await requestForm(context, { id: null, locale: context.actor.locale }), 'pdf'),
)
