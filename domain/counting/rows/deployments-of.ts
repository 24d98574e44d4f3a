import { and, eq, isNull, sql } from 'drizzle-orm'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import type { Asked } from './asked'
import { activitiesOf, activityColumns } from './conditions'

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
  )
