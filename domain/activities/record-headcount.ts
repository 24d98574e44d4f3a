import { headcount } from '@/db/schema/activity'
import { command } from '../command'
import { invalidField } from '../errors'
import { RecordHeadcountInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/**
 * Records a figure without names, as such: never mixed with named people (brief, "headcount"). The total may be
 * left out where women, men and others are given.
 */
export const recordHeadcount = command({
  policy: activityPolicy,
  verb: 'recordHeadcount',
  input: RecordHeadcountInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, now }) => {
    const { id: activityId, note, women, men, other } = input
    const known = (women ?? 0) + (men ?? 0) + (other ?? 0)
    const total = input.total ?? known
    if (total < 1) throw invalidField('total', 'required')
    if (total < known) throw invalidField('total', 'lessThanItsParts')
    await tx.insert(headcount).values({ activityId, women, men, other, total, note, recordedAt: now })
    return {
      value: undefined,
      event: { entityId: activityId, details: { count: total }, reason: note, actionId: subject.actionId },
    }
  },
})
