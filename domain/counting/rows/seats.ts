import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { completedSeat } from '../../rosters/completed-seat'
import type { Asked, RowsBehind } from './asked'
import { named, none, starts } from './conditions'
import { countsOf } from './keys'
import { keysOfSeat, seatColumns, seatsJoined, seatsOf, whoSitsThere, workplace } from './seats-of'

export function seatsBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { actor, scope } = asked
  const where = and(seatsOf(asked), whoSitsThere(scope))
  return {
    id: participation.id,
    ...named(actor, { name: person.nameKey, starts }, sql`${participation.id}`),
    counts: countsOf(seatsJoined, where, keysOfSeat),
    select: (more, sortValue = none) =>
      db
        .select({
          ...seatColumns(actor),
          days: sql<number>`(select count(*)::int from ${attendance} where ${attendance.participationId} = ${participation.id})`,
          completed: completedSeat(),
          scoreBefore: participation.scoreBefore,
          scoreAfter: participation.scoreAfter,
          scoreBeforeOf: participation.scoreBeforeOf,
          scoreAfterOf: participation.scoreAfterOf,
          sortValue,
        })
        .from(participation)
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .innerJoin(action, eq(action.id, activity.actionId))
        .innerJoin(person, eq(person.id, participation.personId))
        .leftJoin(institution, workplace)
        .where(and(where, more))
        .$dynamic(),
  }
}
