import { and, eq } from 'drizzle-orm'
import { headcount } from '@/db/schema/activity'
import { record } from '../audit/record'
import { command } from '../command'
import { notFound } from '../errors'
import { RemoveHeadcountInput } from './inputs'
import { keepRoster } from './keep-roster'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Takes back a figure without names; the history keeps what it was. */
export const removeHeadcount = command({
  policy: activityPolicy,
  verb: 'recordHeadcount',
  input: RemoveHeadcountInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const [gone] = await tx
      .delete(headcount)
      .where(and(eq(headcount.id, input.headcountId), eq(headcount.activityId, subject.id)))
      .returning({ total: headcount.total, note: headcount.note })
    if (!gone) throw notFound()
    keepRoster(subject)
    await record(tx, {
      entity: 'activity',
      entityId: subject.id,
      verb: 'removeHeadcount',
      actorId: actor.id,
      at: now,
      reason: gone.note,
      details: { count: gone.total },
      actionId: subject.actionId,
    })
    return { value: undefined, event: null }
  },
})
