import { answerReport, askedFor } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { makeAsked, readAsked } from '@/reports/asked'

/** Any report of the catalogue as a file: ?format=, ?language=, ?asOf= and what it is about. */
export const GET = route<{ kind: string }>(async (request, context, { kind }) => {
  const { format, hxl } = askedFor(request, context.actor)
  const params = Object.fromEntries(new URL(request.url).searchParams)
  return answerReport(await makeAsked(context, readAsked(kind, params, context.actor.locale)), format, {
    hxl,
  })
})
