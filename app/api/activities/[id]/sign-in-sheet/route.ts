import { answerReport, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { signInSheet } from '@/reports/sign-in-sheet'

/** The sign-in sheet of an activity as PDF, in its own language; its history keeps who took it. */
export const GET = route<{ id: string }>(async (_request, context, { id }) =>
  answerReport(await signInSheet(context, { id: idIn(id) }), 'pdf'),
)
