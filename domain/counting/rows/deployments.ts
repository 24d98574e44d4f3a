import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import type { Asked, RowsBehind } from './asked'
import { none, starts } from './conditions'
import { deploymentColumns, deploymentsJoined, deploymentsOf, keysOfDeployment } from './deployments-of'
import { countsOf } from './keys'

export function deploymentsBehind(db: Db | Tx, asked: Asked): RowsBehind {
  return {
    id: deployment.id,
    sorts: { name: person.nameKey, starts },
    defaultSort: 'name',
    counts: countsOf(deploymentsJoined, deploymentsOf(asked), keysOfDeployment),
    select: (more, sortValue = none) =>
      db
        .select({ ...deploymentColumns, days: deployment.daysWorked, sortValue })
        .from(deployment)
        .innerJoin(activity, eq(activity.id, deployment.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, deployment.personId))
        .leftJoin(institution, eq(institution.id, deployment.institutionId))
        .where(and(deploymentsOf(asked), more))
        .$dynamic(),
  }
}
