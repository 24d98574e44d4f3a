import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import { visibleSeats } from '../rosters/visibility'

/** The officials of the actor's authority with a seat as trainee on an Action, by name: people, each once. */
export async function ownOfficialsOf(db: Db, actor: Actor, actionId: number) {
  if (actor.institutionId === null) return []
  return db
    .selectDistinct({
      id: person.id,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      nameKey: person.nameKey,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .where(
      and(
        eq(activity.actionId, actionId),
        eq(participation.role, 'trainee'),
        visibleActivities(actor),
        visibleSeats(actor),
      ),
    )
    .orderBy(asc(person.nameKey), asc(person.id))
}
export type OwnOfficial = Awaited<ReturnType<typeof ownOfficialsOf>>[number]

/**
 * The seats as trainee of some of the actor's own officials, newest first, each with the days that they attended and
 * the certificate that they hold.
 */
export async function seatsOfOfficials(db: Db, actor: Actor, personIds: readonly number[]) {
  if (personIds.length === 0) return []
  return db
    .select({
      personId: participation.personId,
      activityId: activity.id,
      title: activity.title,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      action: action.name,
      days: sql<number>`(select count(*)::int from ${attendance} where ${attendance.participationId} = ${participation.id})`,
      /** The code of the certificate that is good, where there is one. */
      certificate: sql<
        string | null
      >`(select ${certificate.code} from ${certificate} where ${certificate.participationId} = ${participation.id} and ${certificate.status} = 'issued' order by ${certificate.id} desc limit 1)`,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        sql`${participation.personId} = any(${sql.param([...personIds])}::int[])`,
        eq(participation.role, 'trainee'),
        visibleActivities(actor),
        visibleSeats(actor),
      ),
    )
    .orderBy(sql`${activity.startsOn} desc nulls last`, asc(activity.id))
}
export type OfficialSeat = Awaited<ReturnType<typeof seatsOfOfficials>>[number]

/** The activities of an Action on whose rosters officials of the actor's authority stand as trainees. */
export async function activitiesOfOfficials(db: Db, actor: Actor, actionId: number) {
  const rows = await db
    .selectDistinct({ id: activity.id })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .where(
      and(
        eq(activity.actionId, actionId),
        eq(participation.role, 'trainee'),
        visibleActivities(actor),
        visibleSeats(actor),
      ),
    )
  return rows.map(({ id }) => id)
}
