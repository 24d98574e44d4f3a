import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { visiblePeople } from '../../people/visibility'
import type { Dimension } from '../dimensions'
import { unknown } from '../scope'
import type { Asked, RowsBehind } from './asked'
import { is, named, none, truth } from './conditions'
import { areas, groupBy, type Keys, keysOfActivity, tagsOf } from './keys'
import { country, seatsFrom, seatsOf, workplace } from './seats-of'

/**
 * Somebody's latest seat among those that are counted says what institution she comes from. Her few seats are sorted:
 * by the bare column everybody's would be walked through from the last one back.
 */
const fromLatestSeat = (asked: Asked, column: SQL) =>
  sql`(select ${column} from ${seatsFrom} left join ${institution} on ${workplace}
    where ${participation.personId} = ${person.id} and ${seatsOf(asked)} order by ${participation.id} + 0 desc limit 1)`

/** Of what kind the institution of a person is, and which country she comes from, by what counts her. */
const kindOf = (asked: Asked) =>
  sql<typeof institution.$inferSelect.kind | null>`${fromLatestSeat(asked, sql`${institution.kind}`)}`
const countryOf = (asked: Asked) =>
  sql<
    string | null
  >`coalesce(${person.countryCode}, ${fromLatestSeat(asked, sql`${institution.countryCode}`)})`

/** Who is not of another country by her own record, which is known before any seat of hers is looked at. */
const mayComeFrom = (from: string) =>
  from === unknown
    ? isNull(person.countryCode)
    : sql`(${person.countryCode} = ${from} or ${person.countryCode} is null)`

export function peopleBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, scope } = asked
  const where = and(
    ofThemselves(asked),
    sql`${person.id} in (select ${participation.personId} from ${seatsFrom} where ${seatsOf(asked)})`,
    scope.institutionKind ? is(kindOf(asked), scope.institutionKind) : undefined,
    scope.from ? and(mayComeFrom(scope.from), is(countryOf(asked), scope.from)) : undefined,
    scope.institution ? is(fromLatestSeat(asked, sql`${institution.id}`), scope.institution) : undefined,
  )
  return {
    id: person.id,
    ...named(actor, { name: person.nameKey }, sql`${person.id}`),
    counts: (by) => countsOfPeople(asked, by),
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

const ofThemselves = ({ measure, scope }: Asked) =>
  and(
    isNull(person.mergedIntoId),
    measure === 'women' ? eq(person.gender, 'female') : undefined,
    scope.gender ? eq(person.gender, scope.gender) : undefined,
  )

/** What people are, by their latest seat among those of a group. */
const ofPeople: Keys = {
  gender: sql`${person.gender}`,
  institutionKind: sql`${institution.kind}`,
  institution: sql`${institution.id}`,
  from: country,
}
const byLatestSeat = ['institutionKind', 'institution', 'from'] as const

/**
 * Everybody once for each place and time among what is asked for, with her latest seat there, which says what she is:
 * in the group of a year by her latest one of that year.
 */
function countsOfPeople(asked: Asked, by: readonly Dimension[]): SQL {
  const where = by.filter((name) => !Object.hasOwn(ofPeople, name))
  const seats = where.map((name) => sql`${keysOfActivity[name as keyof typeof keysOfActivity]}`)
  const columns = by.map((name, at) => {
    const key = where.includes(name) ? sql`seats.${column(where.indexOf(name))}` : ofPeople[name]
    return sql`${key}::text as ${sql.identifier(`k${at}`)}`
  })
  const { scope } = asked
  const latest = byLatestSeat.some((name) => by.includes(name) || scope[name] !== undefined)
  // The keys of an activity are made once and not for each of its seats, which would take longer than all the rest.
  const keyed = seats.length > 0
  return sql`with ${
    keyed
      ? sql`keyed as materialized (
      select ${sql.join([...seats.map((key, at) => sql`${key} as ${column(at)}`), sql`${activity.id} as activity_id`], sql`, `)}
      from ${activity} join ${action} on ${action.id} = ${activity.actionId} ${areas}${tagsOf(where)}), `
      : sql``
  }seats as (
      select ${sql.join(
        [...seats.map((_, at) => sql`keyed.${column(at)}`), sql`${participation.personId} as person_id`],
        sql`, `,
      )}, max(${participation.id}) as seat
      from ${seatsFrom} ${keyed ? sql`join keyed on keyed.activity_id = ${activity.id}` : sql``}
      where ${and(
        seatsOf(asked),
        scope.from
          ? sql`${participation.personId} in (select ${person.id} from ${person} where ${mayComeFrom(scope.from)})`
          : undefined,
      )} ${groupBy(seats.length + 1)})
    select ${sql.join([...columns, sql`count(*)::int as count`], sql`, `)}
    from seats join ${person} on ${person.id} = seats.person_id
    ${
      latest
        ? sql`join ${participation} on ${participation.id} = seats.seat left join ${institution} on ${workplace}`
        : sql``
    }
    where ${and(
      ofThemselves(asked),
      ...(latest
        ? [
            is(institution.kind, scope.institutionKind),
            is(institution.id, scope.institution),
            is(country, scope.from),
          ]
        : []),
    )} ${groupBy(by.length)}`
}

const column = (at: number) => sql.identifier(`s${at}`)
