import { eq } from 'drizzle-orm'
import type { ActivityStatus } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { planIsAgreed, recordPlan } from '../actions/plan-version'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { keepSessions } from '../rosters/keep-sessions'
import { changedFields, cleared, leftOut, refuseStale } from '../stale'
import { demandCountry } from './demand-country'
import { EditActivityForm, EditActivityInput } from './inputs'
import { activityPolicy } from './policy'
import { getActivity } from './queries'
import { activityValues } from './values'
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
    await refuseStale(tx, 'activity', subject, input.version, async () =>
      activityValues(await getActivity(tx, actor, subject.id, now)),
    )
    const { id, version, reason, ...fields } = input
    const row = cleared({ ...leftOut(columns), ...fields })
    const changed = changedFields(subject, row)
    if (changed.length === 0) return { value: { id }, event: null }
    const planChanges = changed.some((name) => plan.includes(name))
    if (planChanges && planIsAgreed(subject.actionStatus) && !reason) throw invalidField('reason', 'required')
    await demandCountry(tx, row.countryCode ?? undefined, 'countryCode')
    refuseDates(subject.status, row, now)
    await keepSessions(tx, subject, row.sessions.length)
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

const { reason: _, ...columns } = EditActivityForm.shape

/** What is confirmed keeps its dates, and what was held doesn't end today or later. */
function refuseDates(
  status: ActivityStatus,
  { startsOn, endsOn }: { startsOn?: string | null; endsOn?: string | null },
  now: Date,
) {
  if (status === 'planned' || status === 'postponed') return
  if (!startsOn) throw invalidField('startsOn', 'required')
  if (status === 'held' && (endsOn ?? startsOn) >= dayOf(now))
    throw invalidField(endsOn ? 'endsOn' : 'startsOn', 'dateInFuture')
}
