import { invalidField } from '@/domain/errors'
import { answerReport, askedFor } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { committeePapers, paperKinds } from '@/reports/committee-papers'

/** The papers of a meeting of the committee: ?kind=agenda or ?kind=minutes. */
export const GET = route<{ reference: string }>(async (request, context, { reference }) => {
  const { format, locale } = askedFor(request, context.actor)
  const kind = paperKinds.find((known) => known === new URL(request.url).searchParams.get('kind'))
  if (!kind) throw invalidField('kind', 'choose')
  return answerReport(await committeePapers(context, { reference, locale, kind }), format)
})
