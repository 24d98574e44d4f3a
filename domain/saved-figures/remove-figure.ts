import { eq } from 'drizzle-orm'
import { savedFigure } from '@/db/schema/saved-figure'
import { command } from '../command'
import { FigureStepInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { reportsOf } from './reports'
import { anyTitle, figureValues } from './row'
import { lockVisibleFigure } from './visibility'

/**
 * Removes a saved figure with its links, from every home page and out of reports. Gives back what it was, as its form is
 * filled, so that it can be saved again.
 */
export const removeFigure = command({
  policy: savedFigurePolicy,
  verb: 'remove',
  input: FigureStepInput,
  load: lockVisibleFigure,
  run: async (tx, { subject }) => {
    const reports = await reportsOf(tx, subject.id)
    await tx.delete(savedFigure).where(eq(savedFigure.id, subject.id))
    return {
      value: figureValues({ ...subject, reports }),
      event: { entityId: subject.id, details: { title: anyTitle(subject), measure: subject.measure } },
    }
  },
})
