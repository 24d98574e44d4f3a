import { and, gt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Gender, InstitutionKind, ParticipationRole } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import type { Actor } from '../actor'
import { completedSeat } from '../rosters/completed-seat'
import { type ParticipationListQuery, participationsFor } from './queries'

/** A seat with all that a list tells of it, as the database writes it: days as YYYY-MM-DD. */
export type WholeSeat = {
  id: number
  family_names: string
  given_names: string
  gender: Gender
  institution: string | null
  institution_kind: InstitutionKind | null
  unit: string | null
  position: string | null
  country_code: string | null
  state: string | null
  email: string | null
  phone: string | null
  role: ParticipationRole
  action_reference: string
  action: string
  activity_number: string
  activity: string
  starts_on: string | null
  ends_on: string | null
  days: number
  completed: boolean
  score_before: number | null
  score_after: number | null
  consent: boolean | null
}

/** Large enough that asking costs little beside answering, small enough to be forgotten soon. */
const batchSize = 4000

/** The statement that reads the seats after one of this id, in the order of their ids. */
export const seatsAfter = (
  actor: Actor,
  query: ParticipationListQuery,
  id: number,
  limit: number | null,
) => sql`
  select ${participation.id}::float8 as id, ${person.familyNames} as family_names, ${person.givenNames} as given_names,
    ${person.gender} as gender, ${institution.name} as institution, ${institution.kind} as institution_kind,
    ${person.unit} as unit, coalesce(${participation.position}, ${person.position}) as position,
    ${person.countryCode} as country_code, ${person.state} as state, ${person.email} as email,
    ${person.phone} as phone, ${participation.role} as role, ${action.reference} as action_reference,
    ${action.name} as action, ${activity.number} as activity_number, ${activity.title} as activity,
    ${activity.startsOn}::text as starts_on, coalesce(${activity.endsOn}, ${activity.startsOn})::text as ends_on,
    (select count(*)::int from ${attendance} where ${attendance.participationId} = ${participation.id}) as days,
    ${completedSeat()} as completed, ${participation.scoreBefore}::float8 as score_before,
    ${participation.scoreAfter}::float8 as score_after, ${participation.consent} as consent
  from ${participation}
  join ${activity} on ${activity.id} = ${participation.activityId}
  join ${action} on ${action.id} = ${activity.actionId}
  join ${person} on ${person.id} = ${participation.personId}
  left join ${institution} on ${institution.id} = coalesce(${participation.institutionId}, ${person.institutionId})
  where ${and(participationsFor(actor, query), gt(participation.id, id))}
  order by ${participation.id}
  ${limit === null ? sql`` : sql`limit ${limit}`}`

/**
 * All seats that a list is asked for, in the order in which they were recorded, a batch after another: never one open
 * cursor, which would keep everybody else out of an embedded database. While a batch is worked on the next is read, so
 * at most two are held.
 */
export async function* allParticipations(
  db: Db,
  actor: Actor,
  query: ParticipationListQuery,
): AsyncGenerator<WholeSeat[]> {
  const read = async (after: number) => [
    ...(await db.execute<WholeSeat>(seatsAfter(actor, query, after, batchSize))),
  ]
  let coming: Promise<WholeSeat[]> | null = read(0)
  while (coming) {
    const batch: WholeSeat[] = await coming
    const last = batch.at(-1)
    coming = last && batch.length === batchSize ? read(last.id) : null
    // Whoever stops in the middle leaves it; its failure is nobody's then.
    coming?.catch(() => {})
    if (batch.length > 0) yield batch
  }
}
