import { activity } from '@/db/schema/activity'
import { planIsAgreed, recordPlan } from '../actions/plan-version'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { record } from '../audit/record'
import { command } from '../command'
import { invalidField } from '../errors'
import { demandCountry } from './demand-country'
import { deploy } from './deploy'
import { PlanActivityInput } from './inputs'
import { nextNumber } from './number-activity'

/**
 * Plans an activity of an Action, with its experts. Once the authority has endorsed the plan, the change says why.
 * Gives back the id and the number within the Action.
 */
export const planActivity = command({
  policy: actionPolicy,
  verb: 'planActivity',
  input: PlanActivityInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, actor, now }) => {
    const { id: actionId, followsUp, experts, reason, ...fields } = input
    if (planIsAgreed(subject.status) && !reason) throw invalidField('reason', 'required')
    await demandCountry(tx, fields.countryCode, 'countryCode')
    const number = await nextNumber(tx, actionId, followsUp)
    const [row] = await tx
      .insert(activity)
      .values({ ...fields, actionId, number, status: 'planned', createdAt: now, updatedAt: now })
      .returning({ id: activity.id })
    const { id } = row as { id: number }
    for (const expert of experts)
      await deploy(tx, { id, title: fields.title }, expert, { actorId: actor.id, now })
    await recordPlan(tx, actionId, reason ?? `+ ${number} ${fields.title}`, actor.id, now)
    await record(tx, {
      entity: 'activity',
      entityId: id,
      verb: 'plan',
      actorId: actor.id,
      at: now,
      to: 'planned',
      reason,
      details: { title: fields.title },
      actionId,
    })
    return { value: { id, number }, event: null }
  },
})
