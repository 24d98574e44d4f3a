import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { action, actionCountry, actionTeam } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { askedBy } from '../requests/asked-by'
import type { ActionSubject } from './policy'

/** The Actions that exist for this actor (brief, "Roles"), as a condition on `action`. */
export function visibleActions(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'administrator':
    case 'me_officer':
      return undefined
    case 'coordinator':
    case 'officer':
      return or(
        inArray(action.regionCode, [...actor.regions]),
        eq(action.leadId, actor.id),
        sql`${action.id} in (select ${actionTeam.actionId} from ${actionTeam} where ${actionTeam.userId} = ${actor.id})`,
      )
    case 'observer':
      return or(
        inArray(action.countryCode, [...actor.countries]),
        sql`${action.id} in (select ${actionCountry.actionId} from ${actionCountry}
          where ${actionCountry.role} = 'involved' and ${inArray(actionCountry.countryCode, [...actor.countries])})`,
      )
    case 'focal_point':
      return actor.institutionId === null
        ? sql`false`
        : sql`${action.id} in (select ${request.actionId} from ${request} where ${askedBy(actor.institutionId)})`
    case 'expert':
      return sql`false`
  }
}

/** Finds one Action among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleAction(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(action)
    .where(and(eq(action.id, id), visibleActions(actor)))
    .for('update')
  if (!row) throw notFound()
  return { ...(await actionSubject(tx, row)), ...row }
}
export type LockedAction = Awaited<ReturnType<typeof lockVisibleAction>>

/** What the rules look at, for an Action that was read. */
export async function actionSubject(
  tx: Db | Tx,
  row: Pick<
    typeof action.$inferSelect,
    'id' | 'status' | 'regionCode' | 'countryCode' | 'leadId' | 'context' | 'objective' | 'expectedResult'
  >,
): Promise<ActionSubject> {
  // The id as a value: a select from one table writes its columns without the table, so that a subquery would take
  // "id" for its own.
  const [facts] = await tx
    .select({
      teamIds: sql<
        number[]
      >`coalesce((select array_agg(${actionTeam.userId}) from ${actionTeam} where ${actionTeam.actionId} = ${row.id}), '{}')`,
      authorityIds: sql<
        number[]
      >`coalesce((select array_agg(${request.institutionId}) from ${request} where ${request.actionId} = ${row.id}), '{}')`,
      confirmed: sql<number>`(select count(*)::int from ${activity} where ${activity.actionId} = ${row.id} and ${activity.status} in ('confirmed', 'held', 'reported'))`,
      openActivities: sql<number>`(select count(*)::int from ${activity} where ${activity.actionId} = ${row.id} and ${activity.status} in ('planned', 'confirmed', 'postponed'))`,
      openResults: sql<number>`(select count(*)::int from ${result} where ${result.actionId} = ${row.id} and ${result.status} in ('planned', 'drafting', 'review'))`,
      hasFinalReport: sql<boolean>`exists (select 1 from ${document} where ${document.entity} = 'action' and ${document.entityId} = ${row.id} and ${document.kind} = 'report')`,
    })
    .from(action)
    .where(eq(action.id, row.id))
  if (!facts) throw notFound()
  return {
    status: row.status,
    regionCode: row.regionCode,
    countryCode: row.countryCode,
    leadId: row.leadId,
    teamIds: facts.teamIds,
    authorityIds: facts.authorityIds,
    ficheComplete: Boolean(row.context && row.objective && row.expectedResult),
    confirmedActivities: facts.confirmed,
    openActivities: facts.openActivities,
    openResults: facts.openResults,
    hasFinalReport: facts.hasFinalReport,
  }
}

/** The activities of Actions that exist for this actor; for an expert those on which she is deployed. */
export const activityOfVisibleAction = (actor: Actor) => {
  if (actor.role === 'expert') return deployedOn(actor, activity.id)
  const visible = visibleActions(actor)
  return visible === undefined
    ? undefined
    : sql`exists (select 1 from ${action} where ${action.id} = ${activity.actionId} and ${visible})`
}

/** Whether an expert is deployed on an activity, as a condition on a column that holds its id. */
export const deployedOn = (actor: Actor, activityId: AnyPgColumn) =>
  sql`${activityId} in (select ${deployment.activityId} from ${deployment} where ${deployment.personId} = ${actor.personId ?? null})`

/**
 * The same for a list, on a column that holds an Action's id: the Actions are read first, once, and lead to what
 * belongs to them, instead of asking at every row of the list, in its order, whether it is one of theirs.
 */
export const inVisibleActions = (actor: Actor, actionId: AnyPgColumn) => {
  const visible = visibleActions(actor)
  return visible === undefined
    ? undefined
    : sql`${actionId} = any(array(select ${action.id} from ${action} where ${visible}))`
}
