import { and, desc, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action, actionCountry } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { aim } from '@/db/schema/framework'
import { participation } from '@/db/schema/participation'
import { thematicArea } from '@/db/schema/reference'
import { heldActivityStatuses } from '../activities/status'
import type { Actor } from '../actor'
import { visibleActions } from './visibility'

const isHeld = sql.raw(`('${heldActivityStatuses.join("', '")}')`)

/** The Actions of a country (ISO 3166-1 alpha-2), and those of others in which it takes part. */
const ofCountry = (code: string) =>
  or(
    eq(action.countryCode, code),
    sql`${action.id} in (select ${actionCountry.actionId} from ${actionCountry}
      where ${actionCountry.role} = 'involved' and ${actionCountry.countryCode} = ${code})`,
  ) as SQL

/** The Actions of a country, and those in which it takes part, that exist for the actor; the latest first. */
export const actionsOfCountry = (db: Db, actor: Actor, code: string) =>
  db
    .select({
      id: action.id,
      reference: action.reference,
      name: action.name,
      status: action.status,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      /** Whether it is the country's own. */
      own: sql<boolean>`coalesce(${action.countryCode} = ${code}, false)`,
      area: thematicArea.labels,
      held: sql<number>`(select count(*)::int from ${activity} where ${activity.actionId} = ${action.id} and ${activity.status} in ${isHeld})`,
      all: sql<number>`(select count(*)::int from ${activity} where ${activity.actionId} = ${action.id} and ${activity.status} <> 'cancelled')`,
      hasFramework: sql<boolean>`${exists(db.select({ id: aim.id }).from(aim).where(eq(aim.actionId, action.id)))}`,
    })
    .from(action)
    .leftJoin(thematicArea, eq(thematicArea.id, action.mainAreaId))
    .where(and(visibleActions(actor), ofCountry(code)))
    .orderBy(sql`coalesce(${action.startsOn}, 'infinity'::date) desc`, desc(action.id))
export type ActionOfCountry = Awaited<ReturnType<typeof actionsOfCountry>>[number]

/** The activities of these Actions that were held or are to come, and those that took place in the country; latest first. */
export const activitiesOfCountry = (db: Db, actor: Actor, code: string) =>
  db
    .select({
      id: activity.id,
      number: activity.number,
      title: activity.title,
      status: activity.status,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      place: activity.place,
      countryCode: activity.countryCode,
      action: action.name,
      trainees: sql<number>`(select count(*)::int from ${participation} where ${participation.activityId} = ${activity.id} and ${participation.role} = 'trainee')`,
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        visibleActions(actor),
        sql`${activity.status} <> 'cancelled'`,
        or(ofCountry(code), eq(activity.countryCode, code)),
      ),
    )
    .orderBy(sql`coalesce(${activity.startsOn}, 'infinity'::date) desc`, desc(activity.id))
