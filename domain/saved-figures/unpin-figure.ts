import { and, eq } from 'drizzle-orm'
import { savedFigurePin } from '@/db/schema/saved-figure'
import { command } from '../command'
import { FigureStepInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { lockVisibleFigure } from './visibility'

/** Takes a saved figure off the home page of whoever asks; one that isn't there stays away. */
export const unpinFigure = command({
  policy: savedFigurePolicy,
  verb: 'unpin',
  input: FigureStepInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, actor }) => {
    await tx
      .delete(savedFigurePin)
      .where(and(eq(savedFigurePin.userId, actor.id), eq(savedFigurePin.figureId, subject.id)))
    return { value: undefined, event: null }
  },
})
