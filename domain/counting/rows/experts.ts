import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import type { Asked, RowsBehind } from './asked'
import { activitiesOf, none } from './conditions'
import { deploymentsFrom } from './deployments-of'

export function expertsBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const lent = activitiesOf(actor, scope)
  return {
    id: person.id,
    sorts: { name: person.nameKey },
    defaultSort: 'name',
    select: (more, sortValue = none) =>
      db
        .select({
          id: person.id,
          personId: person.id,
          givenNames: person.givenNames,
          familyNames: person.familyNames,
          institution: institution.name,
          countryCode: person.countryCode,
          seats: sql<number>`(select count(*)::int from ${deploymentsFrom} where ${deployment.personId} = ${person.id} and ${lent})`,
          sortValue,
        })
        .from(person)
        .leftJoin(institution, eq(institution.id, person.institutionId))
        .where(
          and(
            isNull(person.mergedIntoId),
            sql`${person.id} in (select ${deployment.personId} from ${deploymentsFrom} where ${lent})`,
            more,
          ),
        )
        .$dynamic(),
  }
}
