import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { activityPolicy } from '../activities/policy'
import { activitySubject, visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import { documentsOf } from '../documents/queries'
import { notFound } from '../errors'
import { allowedVerbs } from '../policy'
import { visibleSeats } from '../rosters/visibility'

const columns = {
  id: activity.id,
  number: activity.number,
  title: activity.title,
  kind: activity.kind,
  mode: activity.mode,
  status: activity.status,
  startsOn: activity.startsOn,
  endsOn: activity.endsOn,
  place: activity.place,
  countryCode: activity.countryCode,
  action: { reference: action.reference, name: action.name },
  daysPlanned: deployment.daysPlanned,
  daysWorked: deployment.daysWorked,
}

const mine = (actor: Actor) => and(eq(deployment.personId, actor.personId ?? 0), visibleActivities(actor))

/** The activities on which an expert is or was deployed, the latest first. */
export async function listDeployments(db: Db, actor: Actor) {
  return db
    .select(columns)
    .from(deployment)
    .innerJoin(activity, eq(activity.id, deployment.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(mine(actor))
    .orderBy(sql`${activity.startsOn} desc nulls first`, desc(activity.id))
}
export type DeploymentRow = Awaited<ReturnType<typeof listDeployments>>[number]

/**
 * One deployment of an expert (brief, "Roles"): what the activity is, its agenda, the terms of reference, who is on
 * the roster by name and institution alone, and what she may do. Throws `not_found` when it is not hers.
 */
export async function getDeployment(db: Db, actor: Actor, activityId: number, now: Date) {
  const [found] = await db
    .select({ ...columns, objective: activity.objective, agenda: activity.agenda, activity })
    .from(deployment)
    .innerJoin(activity, eq(activity.id, deployment.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(activity.id, activityId), mine(actor)))
  if (!found) throw notFound()
  const { activity: row, ...shown } = found
  const subject = await activitySubject(db, row, now)
  return {
    ...shown,
    documents: await documentsOf(db, actor, 'activity', activityId),
    names: await namesOn(db, actor, activityId),
    verbs: allowedVerbs(activityPolicy, actor, subject),
  }
}
export type Deployment = Awaited<ReturnType<typeof getDeployment>>

const namesOn = (db: Db, actor: Actor, activityId: number) =>
  db
    .select({
      id: participation.id,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      institution: institution.name,
      role: participation.role,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .leftJoin(
      institution,
      eq(institution.id, sql`coalesce(${participation.institutionId}, ${person.institutionId})`),
    )
    .where(and(eq(participation.activityId, activityId), visibleSeats(actor)))
    .orderBy(asc(person.nameKey), asc(participation.id))
    .limit(2000)
