import { isMeasure } from '@/domain/counting/measures'
import { notFound } from '@/domain/errors'
import { openFigureFile } from '@/lib/list-file'
import { route } from '@/lib/route'
import { answerTable } from '@/lib/table-answer'

/** The rows behind a figure as CSV; where there are names in them, the trail keeps who took them. */
export const GET = route<{ measure: string }>(async (request, context, { measure }) => {
  if (!isMeasure(measure)) throw notFound()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { table, ...named } = await openFigureFile(context, measure, params, context.actor.locale)
  return answerTable(table, { ...named, format: 'csv', hxl: 'hxl' in params })
})
