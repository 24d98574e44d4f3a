import { record } from '../audit/record'
import { command } from '../command'
import { askServices } from './ask-services'
import { ConsultInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Opens the consultation, and asks services at once where some are named; the checklist must be complete. */
export const consultServices = command({
  policy: requestPolicy,
  verb: 'consult',
  input: ConsultInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const moved = await moveRequest(tx, subject, 'consult', now)
    const services = input.services ?? []
    const { asked } = await askServices(tx, subject, { ...input, services }, actor, now)
    for (const details of asked)
      await record(tx, {
        entity: 'request',
        entityId: subject.id,
        verb: 'askOpinion',
        actorId: actor.id,
        at: now,
        details,
      })
    return { value: undefined, event: { entityId: subject.id, ...moved, reason: input.note } }
  },
})
