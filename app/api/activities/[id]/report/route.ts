import { answerReport, askedFor, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { activityReport } from '@/reports/activity-report'

/** The report on an activity with the names on its roster, which its history keeps. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const { format, locale, hxl } = askedFor(request, context.actor)
  const report = await activityReport(context, { id: idIn(id), locale, namesAs: format })
  return answerReport(report, format, { hxl })
})
