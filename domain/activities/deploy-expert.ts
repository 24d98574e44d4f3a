import { command } from '../command'
import { invalidField } from '../errors'
import { deploy } from './deploy'
import { DeployExpertInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/**
 * Puts an expert on an activity, by name and by the administration that lends her. Throws DomainError `invalid` when
 * she is on it already.
 */
export const deployExpert = command({
  policy: activityPolicy,
  verb: 'deployExpert',
  input: DeployExpertInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const person = await deploy(tx, subject, input, { actorId: actor.id, now })
    if (!person) throw invalidField('familyNames', 'alreadyThere')
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        details: { person: person.name, personId: person.id },
        actionId: subject.actionId,
      },
    }
  },
})
