import { and, eq } from 'drizzle-orm'
import { savedFigureReport } from '@/db/schema/saved-figure'
import { command } from '../command'
import { notFound } from '../errors'
import { PlaceFigureInput } from './inputs'
import { moved } from './moved'
import { savedFigurePolicy } from './policy'
import { lockedPlaces } from './reports'
import { anyTitle } from './row'
import { lockVisibleFigure } from './visibility'

/**
 * Moves a figure up or down among those of a report; the first stays the first. Throws `not_found` for a report that
 * doesn't show it.
 */
export const placeFigure = command({
  policy: savedFigurePolicy,
  verb: 'place',
  input: PlaceFigureInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, input }) => {
    const { report, to } = input
    const ids = (await lockedPlaces(tx, report)).map(({ figureId }) => figureId)
    if (!ids.includes(subject.id)) throw notFound()
    const order = moved(ids, subject.id, to, new Set(ids))
    if (!order) return { value: undefined, event: null }
    for (const [at, figureId] of order.entries())
      await tx
        .update(savedFigureReport)
        .set({ position: at + 1 })
        .where(and(eq(savedFigureReport.kind, report), eq(savedFigureReport.figureId, figureId)))
    const place = order.indexOf(subject.id) + 1
    return {
      value: undefined,
      event: { entityId: subject.id, details: { title: anyTitle(subject), report, place } },
    }
  },
})
