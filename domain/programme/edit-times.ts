import { eq } from 'drizzle-orm'
import { programme } from '@/db/schema/reference'
import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { EditTimesInput } from './inputs'
import { lockProgramme } from './lock-programme'
import { programmePolicy } from './policy'
import { timesValues } from './times-values'

/** Sets the times to keep, from now on and for what is open; refused when somebody saved them in the meantime. */
export const editTimes = command({
  policy: programmePolicy,
  verb: 'edit',
  input: EditTimesInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    await refuseStale(tx, 'programme', subject, input.version, async () => timesValues(subject.settings))
    const { version, ...times } = input
    const before = { ...subject.settings, positiveSilence: subject.settings.positiveSilence === true }
    const changed = changedFields(before, times)
    if (changed.length === 0) return { value: undefined, event: null }
    await tx
      .update(programme)
      .set({ settings: { ...subject.settings, ...times }, version: version + 1 })
      .where(eq(programme.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { changed, ...times } } }
  },
})
