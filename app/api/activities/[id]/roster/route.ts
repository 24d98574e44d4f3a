import { answerReport, askedFor, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { rosterReport } from '@/reports/roster-table'

/** The roster of an activity as a table; its history keeps who took it. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const { format, locale } = askedFor(request, context.actor, ['xlsx', 'csv'])
  return answerReport(await rosterReport(context, { id: idIn(id), locale, format }), format)
})
