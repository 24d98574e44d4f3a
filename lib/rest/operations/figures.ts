import { z } from 'zod'
import { isStaff } from '@/domain/actor'
import { columnsOf } from '@/domain/counting/figure-columns'
import { figureGrid } from '@/domain/counting/figure-grid'
import { readFigureQuery } from '@/domain/counting/figure-query'
import { isMeasure, isOfParticipants, measures } from '@/domain/counting/measures'
import { openFigure, rowsOfFigure } from '@/domain/counting/open-figure'
import { readScope, scopeParts } from '@/domain/counting/scope'
import { notFound } from '@/domain/errors'
import { editFigure } from '@/domain/saved-figures/edit-figure'
import { movePin } from '@/domain/saved-figures/move-pin'
import { pinFigure } from '@/domain/saved-figures/pin-figure'
import { placeFigure } from '@/domain/saved-figures/place-figure'
import { getSavedFigure, listSavedFigures } from '@/domain/saved-figures/queries'
import { removeFigure } from '@/domain/saved-figures/remove-figure'
import { saveFigure } from '@/domain/saved-figures/save-figure'
import { shareFigure } from '@/domain/saved-figures/share-figure'
import { stopSharing } from '@/domain/saved-figures/stop-sharing'
import { unpinFigure } from '@/domain/saved-figures/unpin-figure'
import { openFigureFile } from '@/lib/list-file'
import { noteLooks } from '@/lib/note-looks'
import { asOfDay, readDay } from '@/reports/asked'
import { formOf, tableFile, tableQuery } from '../files'
import {
  type Asked,
  act,
  asOfQuery,
  demandScope,
  number,
  type Operation,
  pageQuery,
  read,
} from '../operation'

const measureOf = ({ params: { measure = '' } }: Asked) => {
  if (!isMeasure(measure)) throw notFound()
  return measure
}
const scopeQuery = Object.fromEntries(scopeParts.map((part) => [part, z.string().max(100).optional()]))

/** Figures, the rows behind them, and the tables that somebody put together of them. */
export const figures: readonly Operation[] = [
  read('/figures', 'listMeasures', async () => ({
    items: Object.entries(measures).map(([measure, { rows }]) => ({ measure, rows })),
  })),
  read(
    '/figures/grouped',
    'getGrouped',
    async (context, { query }) =>
      figureGrid(asOfDay(context, readDay(query.asOf)), readFigureQuery({ form: 'table', ...query })),
    { filters: ['measure', 'by', 'within', 'split', ...scopeParts, 'asOf'] },
  ),
  read(
    '/figures/{measure}',
    'getFigure',
    (context, asked) => {
      const { db, actor } = asOfDay(context, readDay(asked.query.asOf))
      return openFigure(db, actor, measureOf(asked), readScope(asked.query))
    },
    { filters: [...scopeParts, 'asOf'] },
  ),
  {
    id: 'listFigureRows',
    method: 'GET',
    path: '/figures/{measure}/rows',
    tag: 'figures',
    scope: 'people',
    whose: 'readers',
    query: z.object({ ...pageQuery, ...asOfQuery, ...scopeQuery }),
    answers: 'page',
    run: async (context, asked) => {
      const { db, actor } = asOfDay(context, readDay(asked.query.asOf))
      const measure = measureOf(asked)
      const scope = readScope(asked.query)
      const { page } = await rowsOfFigure(db, actor, measure, scope, asked.query)
      if (page && isOfParticipants(measures[measure].rows) && isStaff(actor))
        await noteLooks(
          context,
          [scope.activity ?? [], ...page.rows.map(({ activityId }) => activityId ?? [])].flat(),
          'program',
        )
      const { rows = [], next = null, previous = null, total = 0, more = false } = page ?? {}
      return { items: rows, next, previous, total, more }
    },
  },
  {
    id: 'exportFigure',
    method: 'GET',
    path: '/figures/{measure}/file',
    tag: 'figures',
    scope: 'read',
    whose: 'readers',
    query: z.object({ ...tableQuery, ...asOfQuery, ...scopeQuery }),
    answers: 'file',
    run: async (context, asked) => {
      const measure = measureOf(asked)
      if (columnsOf[measures[measure].rows].includes('name')) demandScope(asked, 'people')
      const { locale } = formOf(asked, context.actor)
      const { table, ...named } = await openFigureFile(context, measure, asked.query, locale)
      return tableFile(table, asked, named)
    },
  },
  read('/saved-figures', 'listSavedFigures', async ({ db, actor }) => ({
    items: await listSavedFigures(db, actor),
  })),
  read('/saved-figures/{id}', 'getSavedFigure', (context, { params }) =>
    getSavedFigure(context, number(params.id as string)),
  ),
  act('POST', '/saved-figures', 'saveFigure', saveFigure),
  act('PUT', '/saved-figures/{id}', 'editFigure', editFigure),
  act('DELETE', '/saved-figures/{id}', 'removeFigure', removeFigure),
  act('POST', '/saved-figures/{id}/pin', 'pinFigure', pinFigure),
  act('POST', '/saved-figures/{id}/unpin', 'unpinFigure', unpinFigure),
  act('POST', '/saved-figures/{id}/pin/move', 'movePin', movePin),
  act('POST', '/saved-figures/{id}/place', 'placeFigure', placeFigure),
  { ...act('POST', '/saved-figures/{id}/link', 'shareFigure', shareFigure), givesSecret: true },
  act('DELETE', '/saved-figures/{id}/link', 'stopSharing', stopSharing),
]
