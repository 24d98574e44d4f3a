import { eq, sql } from 'drizzle-orm'
import { savedFigurePin } from '@/db/schema/saved-figure'
import { command } from '../command'
import { conflict } from '../errors'
import { FigureStepInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { lockVisibleFigure } from './visibility'

/** Each is counted whenever the home page is read. */
export const mostPins = 8

/** Puts a saved figure on the home page of whoever asks, after those that are there. Throws `conflict` for too many. */
export const pinFigure = command({
  policy: savedFigurePolicy,
  verb: 'pin',
  input: FigureStepInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, actor }) => {
    const pins = await tx.select().from(savedFigurePin).where(eq(savedFigurePin.userId, actor.id))
    if (pins.some(({ figureId }) => figureId === subject.id)) return { value: undefined, event: null }
    if (pins.length >= mostPins) throw conflict('homePageFull', { most: mostPins })
    const position = Math.max(0, ...pins.map((one) => one.position)) + 1
    await tx
      .insert(savedFigurePin)
      .values({ userId: actor.id, figureId: subject.id, position })
      .onConflictDoUpdate({
        target: [savedFigurePin.userId, savedFigurePin.figureId],
        set: { position: sql`excluded.position` },
      })
    return { value: undefined, event: null }
  },
})
