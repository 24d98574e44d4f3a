import { and, asc, eq, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { addDays, dayOf } from '../deadlines'
import { askedBy } from '../requests/asked-by'
import { visibleActivities } from './visibility'

/** How far a calendar looks back and ahead, in days. */
const back = 365
const ahead = 730
const day = (now: Date, days: number) => addDays(dayOf(now), days)

/** Where the actor reads of an activity: the team and observers by itself, an expert and an authority in their own places. */
function pageFor({ role, institutionId }: Actor): SQL<string> {
  if (role === 'expert') return sql`'/deployments/' || ${activity.id}`
  if (role !== 'focal_point') return sql`'/activities/' || ${activity.id}`
  return sql`'/portal/requests/' || (select min(${request.reference}) from ${request}
    where ${request.actionId} = ${action.id} and ${askedBy(institutionId ?? 0)})`
}

/**
 * The activities with dates that exist for the actor, from a year ago to two years ahead, by their first day; cancelled
 * ones too, so that calendars take them off. `page` is the path at which the actor reads of it.
 */
export async function activitiesInCalendar(db: Db, actor: Actor, now: Date) {
  return db
    .select({
      id: activity.id,
      number: activity.number,
      title: activity.title,
      kind: activity.kind,
      status: activity.status,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      place: activity.place,
      countryCode: activity.countryCode,
      version: activity.version,
      updatedAt: activity.updatedAt,
      page: pageFor(actor),
      action: { reference: action.reference, name: action.name },
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(
      and(
        isNotNull(activity.startsOn),
        gte(activity.startsOn, day(now, -back)),
        lte(activity.startsOn, day(now, ahead)),
        visibleActivities(actor),
      ),
    )
    .orderBy(asc(activity.startsOn), asc(activity.id))
}
export type CalendarActivity = Awaited<ReturnType<typeof activitiesInCalendar>>[number]
