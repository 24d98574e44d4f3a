import { answerReport, askedFor, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { rosterReport } from '@/reports/roster-table'

/** The roster of an activity as a table; its history keeps who took it. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const { format, locale, hxl } = askedFor(request, context.actor, ['xlsx', 'csv'])
  const report = await rosterReport(context, { id: idIn(id), locale, format })
  return answerReport(report, format, { hxl })
})
