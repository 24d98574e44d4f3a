import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { countedSeat } from '@/db/schema/counts'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import type { Actor } from '../../actor'
import { visibleSeats } from '../../rosters/visibility'
import type { Scope } from '../scope'
import type { Asked } from './asked'
import { activitiesOf, activityColumns, is, truth } from './conditions'
import { areas, keysOfActivity } from './keys'

const roles = { speakers: 'speaker', organisers: 'organiser', observers: 'observer' } as const

const completed = sql`exists (select 1 from ${countedSeat}
  where ${countedSeat.participationId} = ${participation.id} and ${countedSeat.completed})`

/** What a seat must be, as a condition on `participation` joined with `activity`. */
export function seatsOf({ actor, measure, scope }: Asked) {
  const role = Object.hasOwn(roles, measure) ? roles[measure as keyof typeof roles] : 'trainee'
  return and(
    activitiesOf(actor, scope),
    measure === 'seats' || measure === 'attendances' ? undefined : eq(participation.role, role),
    scope.role ? eq(participation.role, scope.role) : undefined,
    scope.person === undefined ? undefined : eq(participation.personId, scope.person),
    measure === 'completers' || measure === 'completions' ? completed : undefined,
    measure === 'scored'
      ? and(isNotNull(participation.scoreBefore), isNotNull(participation.scoreAfter))
      : undefined,
  )
}

export const workplace = eq(
  institution.id,
  sql`coalesce(${participation.institutionId}, ${person.institutionId})`,
)
export const seatsFrom = sql`${participation} join ${activity} on ${activity.id} = ${participation.activityId}`

export const country = sql<string | null>`coalesce(${person.countryCode}, ${institution.countryCode})`
export const seatColumns = (actor: Actor) => ({
  id: participation.id,
  personId: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  gender: person.gender,
  institution: institution.name,
  institutionKind: institution.kind,
  countryCode: country,
  role: participation.role,
  ...activityColumns,
  readable: truth(visibleSeats(actor)),
})

export const whoSitsThere = (scope: Scope) =>
  and(
    isNull(person.mergedIntoId),
    scope.gender ? eq(person.gender, scope.gender) : undefined,
    is(institution.kind, scope.institutionKind),
    is(country, scope.from),
    is(institution.id, scope.institution),
  )

/** What seats and their days are grouped by, after `seatsJoined`. */
export const keysOfSeat = {
  ...keysOfActivity,
  gender: sql`${person.gender}`,
  institutionKind: sql`${institution.kind}`,
  institution: sql`${institution.id}`,
  from: country,
  role: sql`${participation.role}`,
}
export const seatsJoined = sql`${seatsFrom} join ${action} on ${action.id} = ${activity.actionId} ${areas}
  join ${person} on ${person.id} = ${participation.personId} left join ${institution} on ${workplace}`
