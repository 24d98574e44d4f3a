import { exportFigure } from '@/domain/counting/export-figure'
import { isMeasure, isOfParticipants, measures } from '@/domain/counting/measures'
import { openFigure } from '@/domain/counting/open-figure'
import { readScope } from '@/domain/counting/scope'
import { notFound } from '@/domain/errors'
import { readsNames } from '@/domain/programme/policy'
import { route } from '@/lib/route'
import { answerStream } from '@/lib/stream-answer'
import { figureTable } from '@/reports/figure-table'
import { csvPieces } from '@/reports/stream-table'

/** The rows behind a figure as CSV; where there are names in them, the trail keeps who took them. */
export const GET = route<{ measure: string }>(async (request, context, { measure }) => {
  if (!isMeasure(measure)) throw notFound()
  const { actor, db } = context
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const scope = readScope(params)
  if (isOfParticipants(measures[measure].rows) && readsNames(actor))
    await exportFigure(context, { measure, scope: params })
  else await openFigure(db, actor, measure, scope)
  const { locale } = actor
  const table = figureTable(db, actor, { measure, scope }, locale)
  return answerStream(csvPieces(table, { hxl: 'hxl' in params }), {
    filename: measure,
    format: 'csv',
    locale,
  })
})
