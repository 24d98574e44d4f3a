import { and, eq } from 'drizzle-orm'
import { deployment } from '@/db/schema/activity'
import { record } from '../audit/record'
import { command } from '../command'
import { notFound } from '../errors'
import { nameOfDeployed } from './deploy'
import { RecordDaysInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Records the days that an expert worked on an activity: days worked, not calendar days (brief, "deployment"). */
export const recordDays = command({
  policy: activityPolicy,
  verb: 'deployExpert',
  input: RecordDaysInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const daysWorked = input.daysWorked ?? null
    const own = and(eq(deployment.id, input.deploymentId), eq(deployment.activityId, subject.id))
    const [row] = await tx
      .select({
        person: nameOfDeployed,
        personId: deployment.personId,
        daysWorked: deployment.daysWorked,
      })
      .from(deployment)
      .where(own)
    if (!row) throw notFound()
    if (row.daysWorked === daysWorked) return { value: undefined, event: null }
    await tx.update(deployment).set({ daysWorked }).where(own)
    await record(tx, {
      entity: 'activity',
      entityId: subject.id,
      verb: 'recordDays',
      actorId: actor.id,
      at: now,
      details: { person: row.person, personId: row.personId, days: daysWorked ?? 0 },
      actionId: subject.actionId,
    })
    return { value: undefined, event: null }
  },
})
