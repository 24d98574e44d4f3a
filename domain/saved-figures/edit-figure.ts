import { eq } from 'drizzle-orm'
import { savedFigure } from '@/db/schema/saved-figure'
import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { EditFigureInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { putIntoReports, reportsOf } from './reports'
import { anyTitle, figureValues, rowOfFigure } from './row'
import { lockVisibleFigure } from './visibility'

/** Changes what a saved figure asks, what it is called and who has it; refused when somebody saved it meanwhile. */
export const editFigure = command({
  policy: savedFigurePolicy,
  verb: 'edit',
  input: EditFigureInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, version, ...given } = input
    const before = await reportsOf(tx, id)
    await refuseStale(tx, 'saved_figure', subject, version, async () =>
      figureValues({ ...subject, reports: before }),
    )
    const { reports, ...row } = rowOfFigure(actor, given)
    const changed = changedFields({ ...subject, reports: before }, { ...row, reports })
    if (changed.length === 0) return { value: { id }, event: null }
    await tx
      .update(savedFigure)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(savedFigure.id, id))
    await putIntoReports(tx, id, reports)
    return { value: { id }, event: { entityId: id, details: { changed, title: anyTitle(row) } } }
  },
})
