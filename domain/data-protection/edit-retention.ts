import { eq } from 'drizzle-orm'
import { programme } from '@/db/schema/reference'
import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { changedFields, refuseStale } from '../stale'
import { EditRetentionInput } from './inputs'
import { retentionValues } from './retention-values'

/**
 * Sets after how many months what is held about people goes; before it is set for the first time nothing goes. Refused
 * when somebody saved the programme's settings in the meantime.
 */
export const editRetention = command({
  policy: programmePolicy,
  verb: 'editRetention',
  input: EditRetentionInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const { retention } = subject.settings
    await refuseStale(tx, 'programme', subject, input.version, async () => retentionValues(retention))
    const { version, ...periods } = input
    const changed = changedFields(retention ?? {}, periods)
    if (changed.length === 0) return { value: undefined, event: null }
    await tx
      .update(programme)
      .set({ settings: { ...subject.settings, retention: periods }, version: version + 1 })
      .where(eq(programme.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { changed, ...periods } } }
  },
})
