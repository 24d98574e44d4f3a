import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import { person } from '@/db/schema/person'
import { personPair } from '@/db/schema/person-merge'
import { programme } from '@/db/schema/reference'
import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { changedFields, refuseStale } from '../stale'
import { EditMatchingInput } from './matching-inputs'
import { matchingValues } from './matching-values'
import { usualThresholds } from './thresholds'

/**
 * Sets from which scores on people are joined without asking, and asked about. What waits is shown by it at once; whoever
 * would be joined now is held against the others again within the hour. Refused when somebody saved the programme's
 * settings in the meantime.
 */
export const editMatching = command({
  policy: programmePolicy,
  verb: 'editMatching',
  input: EditMatchingInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const { matching } = subject.settings
    await refuseStale(tx, 'programme', subject, input.version, async () => matchingValues(matching))
    const wanted = { join: input.join / 100, ask: input.ask / 100 }
    const before = matching ?? usualThresholds
    const changed = changedFields(before, wanted)
    if (changed.length === 0) return { value: undefined, event: null }
    await tx
      .update(programme)
      .set({ settings: { ...subject.settings, matching: wanted }, version: input.version + 1 })
      .where(eq(programme.id, subject.id))
    if (wanted.join < before.join) {
      const certain = and(isNull(personPair.toldApartAt), gte(personPair.score, wanted.join))
      const due = union(
        tx.select({ id: personPair.aId }).from(personPair).where(certain),
        tx.select({ id: personPair.bId }).from(personPair).where(certain),
      )
      await tx.update(person).set({ matchedAt: null }).where(inArray(person.id, due))
    }
    return {
      value: undefined,
      event: { entityId: subject.id, details: { changed, join: input.join, ask: input.ask } },
    }
  },
})
