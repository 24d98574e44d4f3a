import { eq } from 'drizzle-orm'
import { activity } from '@/db/schema/activity'
import { planIsAgreed, recordPlan } from '../actions/plan-version'
import { command } from '../command'
import { invalidField } from '../errors'
import { changedFields, cleared, refuseStale } from '../stale'
import { EditActivityInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

const plan = ['kind', 'title', 'startsOn', 'endsOn', 'place', 'countryCode', 'mode']

/**
 * Changes an activity; refused when somebody saved it in the meantime. A change of an agreed plan says why, and
 * the plan as it was stays on record.
 */
export const editActivity = command({
  policy: activityPolicy,
  verb: 'edit',
  input: EditActivityInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    await refuseStale(tx, 'activity', subject, input.version)
    const { id, version, reason, ...fields } = input
    const row = cleared(fields)
    const changed = changedFields(subject, row)
    const planChanges = changed.some((name) => plan.includes(name))
    if (planChanges && planIsAgreed(subject.actionStatus) && !reason) throw invalidField('reason', 'required')
    await tx
      .update(activity)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(activity.id, id))
    if (planChanges)
      await recordPlan(tx, subject.actionId, reason ?? `${subject.number} ${row.title}`, actor.id, now)
    return {
      value: { id },
      event: { entityId: id, reason, details: { changed }, actionId: subject.actionId },
    }
  },
})
