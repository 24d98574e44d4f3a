import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { savedFigureLink } from '@/db/schema/saved-figure'
import { command } from '../command'
import { FigureStepInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { anyTitle } from './row'
import { lockVisibleFigure } from './visibility'

/** Ends the link of a saved figure: whoever holds it sees nothing any more. */
export const stopSharing = command({
  policy: savedFigurePolicy,
  verb: 'stopSharing',
  input: FigureStepInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, now }) => {
    const revoked = await revokeLinks(tx, subject.id, now)
    return {
      value: undefined,
      event: revoked > 0 ? { entityId: subject.id, details: { title: anyTitle(subject) } } : null,
    }
  },
})

/** Ends the links of a figure that are not over; gives back how many they were. */
export async function revokeLinks(tx: Tx, figureId: number, now: Date) {
  const revoked = await tx
    .update(savedFigureLink)
    .set({ revokedAt: now })
    .where(and(eq(savedFigureLink.figureId, figureId), isNull(savedFigureLink.revokedAt)))
    .returning({ id: savedFigureLink.id })
  return revoked.length
}
