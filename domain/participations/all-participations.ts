import { and, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { Client } from '@/db/client'
import { copyOut } from '@/db/copy-out'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import type { Actor } from '../actor'
import { completedSeat, countedSessions } from '../rosters/completed-seat'
import { type ParticipationListQuery, participationsFor } from './queries'

/** What is told of a seat, in this order. */
const columns = {
  familyNames: sql`${person.familyNames}`,
  givenNames: sql`${person.givenNames}`,
  gender: sql`${person.gender}`,
  institution: sql`${institution.name}`,
  institutionKind: sql`${institution.kind}`,
  unit: sql`${person.unit}`,
  position: sql`coalesce(${participation.position}, ${person.position})`,
  countryCode: sql`${person.countryCode}`,
  state: sql`${person.state}`,
  email: sql`${person.email}`,
  phone: sql`${person.phone}`,
  role: sql`${participation.role}`,
  actionReference: sql`${action.reference}`,
  action: sql`${action.name}`,
  activityNumber: sql`${activity.number}`,
  activity: sql`${activity.title}`,
  startsOn: sql`${activity.startsOn}`,
  endsOn: sql`coalesce(${activity.endsOn}, ${activity.startsOn})`,
  days: sql`attended.days`,
  completed: completedSeat(sql`attended.sessions`),
  scoreBefore: sql`${participation.scoreBefore}`,
  scoreAfter: sql`${participation.scoreAfter}`,
  consent: sql`${participation.consent}`,
} satisfies Record<string, SQL>

export type SeatColumn = keyof typeof columns
export const seatColumns = Object.keys(columns) as SeatColumn[]
/** A seat as the database writes it, in the order of `seatColumns`: days as YYYY-MM-DD, yes as t, no as f, nothing as ''. */
export type WrittenSeat = readonly string[]

/** So many are read at once: they take little memory, and asking takes little time beside answering. */
const atOnce = 5_000

/**
 * The statement that reads the seats of these ids, in their order. The people of so few are looked up one by one: left
 * to itself the database reads everybody for each batch.
 */
export const seatsBetween = (actor: Actor, query: ParticipationListQuery, after: number, last: number) => sql`
  select ${sql.join(Object.values(columns), sql`, `)}
  from ${participation}
  join ${activity} on ${activity.id} = ${participation.activityId}
  join ${action} on ${action.id} = ${activity.actionId}
  cross join lateral (
    select * from ${person} where ${person.id} = ${participation.personId} offset 0
  ) as ${person}
  left join ${institution} on ${institution.id} = coalesce(${participation.institutionId}, ${person.institutionId})
  cross join lateral (
    select count(*) as days, ${countedSessions} as sessions from ${attendance}
    where ${attendance.participationId} = ${participation.id}
  ) as attended
  where ${and(participationsFor(actor, query), gt(participation.id, after), lte(participation.id, last))}
  order by ${participation.id}`

/**
 * All seats that a list is asked for and the actor may read, in the order in which they were recorded, one batch after
 * another: never one open cursor, which would keep everybody else out of an embedded database. While a batch is worked
 * on the next is read, so at most two are held.
 */
export async function* allParticipations(
  db: Client,
  actor: Actor,
  query: ParticipationListQuery,
): AsyncGenerator<WrittenSeat[]> {
  const [ends] = await db
    .select({
      first: sql<number>`coalesce(min(${participation.id}), 1)::float8`,
      last: sql<number>`coalesce(max(${participation.id}), 0)::float8`,
    })
    .from(participation)
  const { first, last } = ends ?? { first: 1, last: 0 }
  const read = (after: number) =>
    copyOut(db, seatsBetween(actor, query, after, Math.min(after + atOnce, last)))
  let after = first - 1
  let coming = after < last ? read(after) : null
  while (coming) {
    const batch = await coming
    after += atOnce
    coming = after < last ? read(after) : null
    // Whoever stops in the middle leaves it; its failure is nobody's then.
    coming?.catch(() => {})
    if (batch.length > 0) yield batch
  }
}
