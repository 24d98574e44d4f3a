import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { RecordAttendanceInput } from './inputs'
import { putTicks } from './put-ticks'
import { addToSitting } from './sitting'

/**
 * Records who was there in which session of which day: a tick says how a cell is to stand, so saying it twice, or two
 * people at different cells at once, does no harm, and of two ticks of one cell the later counts. Gives back how many
 * sessions changed, and how many ticks were of what is gone, where these are skipped. Throws `not_found` for a seat of another activity, DomainError `invalid` for a day or a session
 * outside of this one.
 */
export const recordAttendance = command({
  policy: activityPolicy,
  verb: 'recordAttendance',
  input: RecordAttendanceInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const { changes, skipGone } = input
    const { present, absent, gone } = await putTicks(tx, subject, changes, { now, skipGone })
    const value = { changed: present + absent, gone }
    if (value.changed === 0) return { value, event: null }
    const sitting = { activityId: subject.id, verb: 'recordAttendance', actorId: actor.id, now }
    if (await addToSitting(tx, sitting, { present, absent })) return { value, event: null }
    return {
      value,
      event: { entityId: subject.id, actionId: subject.actionId, details: { present, absent } },
    }
  },
})
