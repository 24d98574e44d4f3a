import { and, asc, eq } from 'drizzle-orm'
import { savedFigure, savedFigurePin } from '@/db/schema/saved-figure'
import { command } from '../command'
import { notFound } from '../errors'
import { MovePinInput } from './inputs'
import { moved } from './moved'
import { savedFigurePolicy } from './policy'
import { lockVisibleFigure, visibleFigures } from './visibility'

/**
 * Moves a saved figure up or down on the home page of whoever asks; the first stays the first. Throws `not_found` for
 * one that isn't there.
 */
export const movePin = command({
  policy: savedFigurePolicy,
  verb: 'movePin',
  input: MovePinInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, input, actor }) => {
    const pins = await tx
      .select({ id: savedFigurePin.figureId })
      .from(savedFigurePin)
      .where(eq(savedFigurePin.userId, actor.id))
      .orderBy(asc(savedFigurePin.position), asc(savedFigurePin.figureId))
      .for('update')
    const ids = pins.map(({ id }) => id)
    if (!ids.includes(subject.id)) throw notFound()
    const seen = await tx.select({ id: savedFigure.id }).from(savedFigure).where(visibleFigures(actor))
    const order = moved(ids, subject.id, input.to, new Set(seen.map(({ id }) => id)))
    for (const [at, id] of (order ?? []).entries())
      await tx
        .update(savedFigurePin)
        .set({ position: at + 1 })
        .where(and(eq(savedFigurePin.userId, actor.id), eq(savedFigurePin.figureId, id)))
    return { value: undefined, event: null }
  },
})
