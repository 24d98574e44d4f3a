import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { visiblePeople } from '../../people/visibility'
import type { Asked, RowsBehind } from './asked'
import { named, none, truth } from './conditions'
import { is, seatsFrom, seatsOf, workplace } from './seats-of'

/**
 * Somebody's latest seat among those that are counted says what institution she comes from. Her few seats are sorted:
 * by the bare column everybody's would be walked through from the last one back.
 */
const fromLatestSeat = (asked: Asked, column: SQL) =>
  sql`(select ${column} from ${seatsFrom} left join ${institution} on ${workplace}
    where ${participation.personId} = ${person.id} and ${seatsOf(asked)} order by ${participation.id} + 0 desc limit 1)`

/** Of what kind the institution of a person is, and which country she comes from, by what counts her. */
export const kindOf = (asked: Asked) =>
  sql<typeof institution.$inferSelect.kind | null>`${fromLatestSeat(asked, sql`${institution.kind}`)}`
export const countryOf = (asked: Asked) =>
  sql<
    string | null
  >`coalesce(${person.countryCode}, ${fromLatestSeat(asked, sql`${institution.countryCode}`)})`

export function peopleBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, measure, scope } = asked
  const where = and(
    isNull(person.mergedIntoId),
    sql`${person.id} in (select ${participation.personId} from ${seatsFrom} where ${seatsOf(asked)})`,
    measure === 'women' ? eq(person.gender, 'female') : undefined,
    scope.gender ? eq(person.gender, scope.gender) : undefined,
    scope.institutionKind ? is(kindOf(asked), scope.institutionKind) : undefined,
    scope.from ? is(countryOf(asked), scope.from) : undefined,
  )
  return {
    id: person.id,
    ...named(actor, { name: person.nameKey }, sql`${person.id}`),
    select: (more, sortValue = none) =>
      db
        .select({
          id: person.id,
          personId: person.id,
          givenNames: person.givenNames,
          familyNames: person.familyNames,
          gender: person.gender,
          institution: institution.name,
          institutionKind: kindOf(asked),
          countryCode: countryOf(asked),
          seats: sql<number>`(select count(*)::int from ${seatsFrom} where ${participation.personId} = ${person.id} and ${seatsOf(asked)})`,
          readable: truth(visiblePeople(actor)),
          sortValue,
        })
        .from(person)
        .leftJoin(institution, eq(institution.id, person.institutionId))
        .where(and(where, more))
        .$dynamic(),
  }
}
