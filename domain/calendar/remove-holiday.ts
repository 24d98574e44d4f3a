import { eq } from 'drizzle-orm'
import { holiday } from '@/db/schema/reference'
import { command } from '../command'
import { notFound } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { RemoveHolidayInput } from './inputs'

/** Makes a holiday a day like others. */
export const removeHoliday = command({
  policy: programmePolicy,
  verb: 'removeHoliday',
  input: RemoveHolidayInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const [removed] = await tx.delete(holiday).where(eq(holiday.day, input.day)).returning()
    if (!removed) throw notFound()
    return { value: undefined, event: { entityId: subject.id, details: removed } }
  },
})
