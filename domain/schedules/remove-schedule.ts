import { eq } from 'drizzle-orm'
import { schedule, scheduleRecipient } from '@/db/schema/schedule'
import { command } from '../command'
import { ScheduleStepInput } from './inputs'
import { schedulePolicy } from './policy'
import { lockVisibleSchedule } from './visibility'

/**
 * Ends a schedule for good: nothing is made or sent by it any more, and to whom it went is forgotten, addresses and all.
 * Its runs and what they froze stay on record.
 */
export const removeSchedule = command({
  policy: schedulePolicy,
  verb: 'remove',
  input: ScheduleStepInput,
  load: lockVisibleSchedule,
  run: async (tx, { subject: { id, title, status } }) => {
    await tx.delete(scheduleRecipient).where(eq(scheduleRecipient.scheduleId, id))
    await tx.update(schedule).set({ status: 'removed' }).where(eq(schedule.id, id))
    return { value: { id }, event: { entityId: id, from: status, to: 'removed', details: { title } } }
  },
})
