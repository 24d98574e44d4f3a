import { and, eq } from 'drizzle-orm'
import { deployment } from '@/db/schema/activity'
import { record } from '../audit/record'
import { command } from '../command'
import { notFound } from '../errors'
import { nameOfDeployed } from './deploy'
import { RemoveExpertInput } from './inputs'
import { activityPolicy } from './policy'
import { lockVisibleActivity } from './visibility'

/** Takes an expert off an activity; the person stays on record. */
export const removeExpert = command({
  policy: activityPolicy,
  verb: 'deployExpert',
  input: RemoveExpertInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const [gone] = await tx
      .delete(deployment)
      .where(and(eq(deployment.id, input.deploymentId), eq(deployment.activityId, subject.id)))
      .returning({ name: nameOfDeployed, personId: deployment.personId })
    if (!gone) throw notFound()
    await record(tx, {
      entity: 'activity',
      entityId: subject.id,
      verb: 'removeExpert',
      actorId: actor.id,
      at: now,
      details: { person: gone.name, personId: gone.personId },
      actionId: subject.actionId,
    })
    return { value: undefined, event: null }
  },
})
