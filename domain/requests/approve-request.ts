import { and, eq, inArray } from 'drizzle-orm'
import { action } from '@/db/schema/action'
import { designAction } from '../actions/design-action'
import { visibleActions } from '../actions/visibility'
import { command } from '../command'
import { invalidField } from '../errors'
import { ApproveRequestInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { recordDecision } from './record-decision'
import { joinableActionStatuses } from './status'
import { lockVisibleRequest } from './visibility'

/**
 * The committee approves: the request becomes an Action, prefilled from it, or joins one that answers several
 * requests. Gives back the Action's id and reference.
 */
export const approveRequest = command({
  policy: requestPolicy,
  verb: 'approve',
  input: ApproveRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    await recordDecision(tx, 'approved', input, actor, now)
    const answer = input.joinActionId
      ? await tx
          .select({ id: action.id, reference: action.reference })
          .from(action)
          .where(
            and(
              eq(action.id, input.joinActionId),
              inArray(action.status, [...joinableActionStatuses]),
              visibleActions(actor),
            ),
          )
          .for('update')
          .then(([row]) => row)
      : await designAction(tx, subject, actor, now)
    if (!answer) throw invalidField('joinActionId', 'choose')
    const moved = await moveRequest(tx, subject, 'approve', now, { decidedAt: now, actionId: answer.id })
    return {
      value: answer,
      event: {
        entityId: subject.id,
        ...moved,
        reason: input.reasons,
        details: { action: answer.reference },
        actionId: answer.id,
      },
    }
  },
})
