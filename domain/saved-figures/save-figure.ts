import { savedFigure } from '@/db/schema/saved-figure'
import { command } from '../command'
import { SaveFigureInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { putIntoReports } from './reports'
import { anyTitle, rowOfFigure } from './row'

/** Saves a figure that somebody put together, as her own or for the team. Gives back its id. */
export const saveFigure = command({
  policy: savedFigurePolicy,
  verb: 'save',
  input: SaveFigureInput,
  load: async (_tx, _input, actor) => ({ status: 'private', ownerId: actor.id }),
  run: async (tx, { input, actor, now }) => {
    const { reports, ...row } = rowOfFigure(actor, input)
    const [made] = await tx
      .insert(savedFigure)
      .values({ ...row, ownerId: actor.id, createdAt: now, updatedAt: now })
      .returning({ id: savedFigure.id })
    const id = (made as { id: number }).id
    await putIntoReports(tx, id, reports)
    return { value: { id }, event: { entityId: id, details: { title: anyTitle(row), measure: row.measure } } }
  },
})
