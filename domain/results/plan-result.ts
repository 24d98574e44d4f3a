import { result } from '@/db/schema/result'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { record } from '../audit/record'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { nextReference } from '../reference'
import { demandActivityOf } from './activity-of-action'
import { PlanResultInput } from './inputs'

/** Plans a result of an Action. Gives back its id and reference, such as RES-2026-0001. */
export const planResult = command({
  policy: actionPolicy,
  verb: 'planResult',
  input: PlanResultInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, actor, now }) => {
    const { id: actionId, ...fields } = input
    await demandActivityOf(tx, actionId, fields.activityId)
    const reference = await nextReference(tx, 'RES', dayOf(now))
    const [row] = await tx
      .insert(result)
      .values({ ...fields, actionId, reference, status: 'planned', createdAt: now, updatedAt: now })
      .returning({ id: result.id })
    const { id } = row as { id: number }
    await record(tx, {
      entity: 'result',
      entityId: id,
      verb: 'plan',
      actorId: actor.id,
      at: now,
      to: 'planned',
      details: { reference },
    })
    return {
      value: { id, reference },
      event: { entityId: subject.id, details: { result: reference, title: input.title } },
    }
  },
})
