import { command } from '../command'
import { attachHeld } from '../documents/attach-held'
import { DeliverReportInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** An expert delivers the mission report of her deployment (brief, "Roles"). Gives back the document's id. */
export const deliverReport = command({
  policy: activityPolicy,
  verb: 'deliverReport',
  input: DeliverReportInput,
  load: (tx, input, actor, now) => lockVisibleActivity(tx, input, actor, now),
  run: async (tx, { subject, input, actor, now }) => {
    const { id, title } = await attachHeld(tx, {
      heldId: input.heldId,
      entity: 'activity',
      entityId: subject.id,
      kind: 'mission_report',
      audience: 'staff',
      actor,
      now,
    })
    return {
      value: { id },
      event: { entityId: subject.id, details: { document: title }, actionId: subject.actionId },
    }
  },
})
