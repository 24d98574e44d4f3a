import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import type { Dimension } from '../dimensions'
import type { Asked, RowsBehind } from './asked'
import { activitiesOf, is, none } from './conditions'
import { deploymentsFrom, lendingCountry } from './deployments-of'
import { areas, countsAmong, keysOfActivity, tagsOf } from './keys'

export function expertsBehind(db: Db | Tx, { actor, scope }: Asked): RowsBehind {
  const lent = activitiesOf(actor, scope)
  const where = and(isNull(person.mergedIntoId), is(lendingCountry, scope.from))
  return {
    id: person.id,
    sorts: { name: person.nameKey },
    defaultSort: 'name',
    counts: (by) => {
      const places = by.filter((name) => name !== 'from')
      return countsAmong(
        sql`(select distinct ${sql.join(
          [...places.map(keyOfPlace), sql`${deployment.personId} as person_id`],
          sql`, `,
        )} from ${deploymentsFrom} join ${action} on ${action.id} = ${activity.actionId} ${areas}${tagsOf(places)} where ${lent}) as lent
          join ${person} on ${person.id} = lent.person_id
          left join ${institution} on ${institution.id} = ${person.institutionId}`,
        where,
        {
          from: lendingCountry,
          ...Object.fromEntries(places.map((name) => [name, sql`lent.${sql.identifier(name)}`])),
        },
      )(by)
    },
    select: (more, sortValue = none) =>
      db
        .select({
          id: person.id,
          personId: person.id,
          givenNames: person.givenNames,
          familyNames: person.familyNames,
          institution: institution.name,
          countryCode: sql<string | null>`${lendingCountry}`,
          seats: sql<number>`(select count(*)::int from ${deploymentsFrom} where ${deployment.personId} = ${person.id} and ${lent})`,
          sortValue,
        })
        .from(person)
        .leftJoin(institution, eq(institution.id, person.institutionId))
        .where(
          and(
            where,
            sql`${person.id} in (select ${deployment.personId} from ${deploymentsFrom} where ${lent})`,
            more,
          ),
        )
        .$dynamic(),
  }
}

const keyOfPlace = (name: Dimension) =>
  sql`${keysOfActivity[name as keyof typeof keysOfActivity]} as ${sql.identifier(name)}`
