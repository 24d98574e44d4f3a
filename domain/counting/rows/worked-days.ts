import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import type { Asked, RowsBehind } from './asked'
import { none, starts } from './conditions'
import { deploymentColumns, deploymentsJoined, deploymentsOf, keysOfDeployment } from './deployments-of'
import { countsOf } from './keys'

const worked = sql<number>`(${deployment.id}::float8 * 1000 + worked.n)`

const series = sql`generate_series(1, ${deployment.daysWorked}) as worked(n)`
/** They all are; said again, the database expects a few of a deployment and not a thousand. */
const few = sql`worked.n between 1 and ${deployment.daysWorked}`
const from = sql`${deploymentsJoined} join lateral ${series} on ${few}`

/** One row for each day that an expert worked: which days of the calendar they were is not recorded. */
export function workedDaysBehind(db: Db | Tx, asked: Asked): RowsBehind {
  return {
    id: worked,
    sorts: { name: person.nameKey, starts },
    defaultSort: 'name',
    counts: countsOf(from, deploymentsOf(asked), keysOfDeployment),
    select: (more, sortValue = none) =>
      db
        .select({ ...deploymentColumns, id: worked, nth: sql<number>`worked.n`, sortValue })
        .from(deployment)
        .innerJoin(activity, eq(activity.id, deployment.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, deployment.personId))
        .leftJoin(institution, eq(institution.id, deployment.institutionId))
        .innerJoin(series, few)
        .where(and(deploymentsOf(asked), more))
        .$dynamic(),
  }
}
