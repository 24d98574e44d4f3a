import { and, eq, isNull, sql } from 'drizzle-orm'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import type { Asked } from './asked'
import { activitiesOf, activityColumns, is } from './conditions'
import { areas, keysOfActivity } from './keys'

export const deploymentsFrom = sql`${deployment} join ${activity} on ${activity.id} = ${deployment.activityId}`

export const deploymentColumns = {
  id: deployment.id,
  personId: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  institution: institution.name,
  ...activityColumns,
}
export const deploymentsOf = ({ actor, scope }: Asked) =>
  and(
    activitiesOf(actor, scope),
    isNull(person.mergedIntoId),
    scope.person === undefined ? undefined : eq(deployment.personId, scope.person),
    is(lendingCountry, scope.from),
    is(institution.id, scope.institution),
  )

/** An expert comes from the country of her record, else from that of the administration that lends her. */
export const lendingCountry = sql`coalesce(${person.countryCode}, ${institution.countryCode})`

/** What deployments and their days are grouped by, after `deploymentsJoined`. */
export const keysOfDeployment = {
  ...keysOfActivity,
  institution: sql`${institution.id}`,
  from: lendingCountry,
}
export const deploymentsJoined = sql`${deploymentsFrom} join ${action} on ${action.id} = ${activity.actionId} ${areas}
  join ${person} on ${person.id} = ${deployment.personId}
  left join ${institution} on ${institution.id} = ${deployment.institutionId}`
