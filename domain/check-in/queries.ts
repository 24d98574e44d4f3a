import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { arrival, checkInLink } from '@/db/schema/participation'
import { user } from '@/db/schema/user'

/** The check-in links of an activity that the caller has found to be visible, the newest first. */
export async function checkInLinks(db: Db, activityId: number) {
  return db
    .select({
      id: checkInLink.id,
      kind: checkInLink.kind,
      hash: checkInLink.hash,
      firstDay: checkInLink.firstDay,
      lastDay: checkInLink.lastDay,
      madeBy: user.name,
      madeAt: checkInLink.madeAt,
      expiresAt: checkInLink.expiresAt,
      revokedAt: checkInLink.revokedAt,
      arrivals: sql<number>`(select count(*)::int from ${arrival} where ${arrival.checkInLinkId} = ${checkInLink.id})`,
    })
    .from(checkInLink)
    .innerJoin(user, eq(user.id, checkInLink.madeBy))
    .where(eq(checkInLink.activityId, activityId))
    .orderBy(desc(checkInLink.id))
    .limit(100)
}
export type CheckInLinkRow = Awaited<ReturnType<typeof checkInLinks>>[number]

/** Who arrived at an activity, is on no list and waits for an officer's word, in the order of their coming. */
export async function waitingArrivals(db: Db, activityId: number) {
  return db
    .select({
      id: arrival.id,
      day: arrival.day,
      session: arrival.session,
      givenNames: arrival.givenNames,
      familyNames: arrival.familyNames,
      email: arrival.email,
      institution: arrival.institution,
      kind: checkInLink.kind,
      arrivedAt: arrival.arrivedAt,
    })
    .from(arrival)
    .innerJoin(checkInLink, eq(checkInLink.id, arrival.checkInLinkId))
    .where(and(eq(arrival.activityId, activityId), isNull(arrival.settledAt)))
    .orderBy(asc(arrival.arrivedAt), asc(arrival.id))
    .limit(500)
}
export type WaitingArrival = Awaited<ReturnType<typeof waitingArrivals>>[number]

/** How many wait. */
export const countWaitingArrivals = (db: Db, activityId: number) =>
  db.$count(arrival, and(eq(arrival.activityId, activityId), isNull(arrival.settledAt)))
