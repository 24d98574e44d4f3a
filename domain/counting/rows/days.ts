import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { countedSeat } from '@/db/schema/counts'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import type { Scope } from '../scope'
import type { Asked, RowsBehind } from './asked'
import { none } from './conditions'
import { countsOf } from './keys'
import { keysOfSeat, seatColumns, seatsJoined, seatsOf, whoSitsThere, workplace } from './seats-of'

/**
 * The days of the activities that were held in a year lie close together: in their order they are not looked for among
 * all days.
 */
const withinDays = ({ year, activity: one }: Scope) =>
  typeof year === 'number' && one === undefined
    ? sql`${attendance.day} between (select min(${countedSeat.firstDay}) from ${countedSeat} where ${countedSeat.year} = ${year})
      and (select max(${countedSeat.lastDay}) from ${countedSeat} where ${countedSeat.year} = ${year})`
    : undefined

export function daysBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, scope } = asked
  const where = and(
    seatsOf(asked),
    withinDays(scope),
    whoSitsThere(scope),
    scope.day ? eq(attendance.day, scope.day) : undefined,
  )
  const from = sql`${seatsJoined} join ${attendance} on ${attendance.participationId} = ${participation.id}`
  return {
    id: participation.id,
    sorts: { day: attendance.day },
    defaultSort: 'day',
    counts: countsOf(from, where, keysOfSeat),
    select: (more, sortValue = none) =>
      db
        .select({ ...seatColumns(actor), day: attendance.day, sortValue })
        .from(attendance)
        .innerJoin(participation, eq(participation.id, attendance.participationId))
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, participation.personId))
        .leftJoin(institution, workplace)
        .where(and(where, more))
        .$dynamic(),
  }
}
