import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { ExportRosterInput } from './inputs'
import { wholeRoster } from './queries'

/**
 * Gives out the roster of an activity, as far as the actor may read its names, and writes down who took it (brief,
 * "Data protection"): the one way in which names leave for a file.
 */
export const exportRoster = command({
  policy: activityPolicy,
  verb: 'exportRoster',
  input: ExportRosterInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor }) => {
    const seats = await wholeRoster(tx, actor, subject.id)
    return {
      value: seats,
      event: {
        entityId: subject.id,
        actionId: subject.actionId,
        details: { format: input.format.toUpperCase(), count: seats.length },
      },
    }
  },
})
