import { answerReport } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { receipt } from '@/reports/receipt'

/** The receipt of a request, in the reader's language. */
export const GET = route<{ reference: string }>(async (_request, context, { reference }) =>
  answerReport(await receipt(context, { reference, locale: context.actor.locale }), 'pdf'),
)
