import { eq } from 'drizzle-orm'
import { schedule } from '@/db/schema/schedule'
import { command } from '../command'
import { ScheduleStepInput } from './inputs'
import { schedulePolicy } from './policy'
import { lockVisibleSchedule } from './visibility'

/** Lets a schedule rest until it is resumed; what would have been due meanwhile is not caught up on. */
export const pauseSchedule = command({
  policy: schedulePolicy,
  verb: 'pause',
  input: ScheduleStepInput,
  load: lockVisibleSchedule,
  run: async (tx, { subject: { id, title } }) => {
    await tx.update(schedule).set({ status: 'paused' }).where(eq(schedule.id, id))
    return { value: { id }, event: { entityId: id, from: 'running', to: 'paused', details: { title } } }
  },
})
