import { and, eq } from 'drizzle-orm'
import { deployment } from '@/db/schema/activity'
import { command } from '../command'
import { notFound } from '../errors'
import { RecordDaysInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Records the days that an expert worked on an activity: days worked, not calendar days (brief, "deployment"). */
export const recordDays = command({
  policy: activityPolicy,
  verb: 'deployExpert',
  input: RecordDaysInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input }) => {
    const [row] = await tx
      .update(deployment)
      .set({ daysWorked: input.daysWorked ?? null })
      .where(and(eq(deployment.id, input.deploymentId), eq(deployment.activityId, subject.id)))
      .returning({ id: deployment.id })
    if (!row) throw notFound()
    return { value: undefined, event: null }
  },
})
