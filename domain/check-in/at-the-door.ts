import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { arrival, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { record } from '../audit/record'
import { parse } from '../command'
import { notFound } from '../errors'
import { putTicks } from '../rosters/put-ticks'
import { addToSitting } from '../rosters/sitting'
import { standingOf } from '../rosters/standing'
import { isOpenFor, linkOf } from './by-link'
import { type AtTheDoor, AtTheDoorInput } from './inputs'

/** Whoever looks again within so many minutes has looked once. */
const sittingMinutes = 60

export type DoorName = { id: number; name: string; institution: string | null }

/**
 * The names that a helper at the door ticks, by name, and who is down as present; which names were looked at by which
 * link goes on the trail of personal data, once a sitting. Throws `not_found` for a link that is none.
 */
export async function namesAtDoor({ db, now }: { db: Db; now: Date }, secret: string): Promise<DoorName[]> {
  const found = await linkOf(db, secret, now)
  if (found?.link.kind !== 'door') throw notFound()
  const { id: activityId, actionId } = found.activity
  const names = await db
    .select({
      id: participation.id,
      name: sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`,
      institution: institution.name,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .leftJoin(
      institution,
      eq(institution.id, sql`coalesce(${participation.institutionId}, ${person.institutionId})`),
    )
    .where(eq(participation.activityId, activityId))
    .orderBy(person.nameKey, participation.id)
  await db.transaction((tx) =>
    noteLook(tx, { activityId, actionId, linkId: found.link.id, count: names.length, now }),
  )
  return names
}

async function noteLook(
  tx: Tx,
  look: { activityId: number; actionId: number; linkId: number; count: number; now: Date },
) {
  const { activityId, actionId, linkId, count, now } = look
  const [seen] = await tx
    .select({ id: event.id })
    .from(event)
    .where(
      and(
        eq(event.entity, 'activity'),
        eq(event.entityId, activityId),
        eq(event.verb, 'lookAtRoster'),
        eq(sql`${event.details} ->> 'linkId'`, String(linkId)),
        gt(event.at, new Date(now.getTime() - sittingMinutes * 60_000)),
      ),
    )
    .limit(1)
  if (seen) return
  await record(tx, {
    entity: 'activity',
    entityId: activityId,
    actionId,
    verb: 'lookAtRoster',
    actorId: null,
    at: now,
    details: { place: 'door', linkId, count },
  })
}

/** Who is down as present, for a door that was without a network; no names. Throws `not_found`. */
export async function standingAtDoor({ db, now }: { db: Db; now: Date }, secret: string) {
  const found = await linkOf(db, secret, now)
  if (found?.link.kind !== 'door') throw notFound()
  return standingOf(db, found.activity.id, null)
}

/**
 * Takes in what a door ticked, in whatever order and however often it is sent: the later tick of a session counts,
 * and an arrival is there once. What is of other days than the link's, of people who are off the list, or was ticked
 * after the link's end is passed over and counted. Throws `invalid`, and `not_found` for a link that is none.
 */
export async function tickAtDoor({ db, now }: { db: Db; now: Date }, raw: unknown) {
  const input = parse(AtTheDoorInput, raw)
  return db.transaction(async (tx) => {
    const found = await linkOf(tx, input.secret, now, { late: true })
    if (found?.link.kind !== 'door') throw notFound()
    await tx
      .select({ id: activity.id })
      .from(activity)
      .where(eq(activity.id, found.activity.id))
      .for('update')
    const inTime = (at: Date | undefined) => (at ?? now) < found.link.expiresAt
    const ticks = input.changes.filter((tick) => isOpenFor(found, tick) && inTime(tick.tickedAt))
    const { present, absent, gone } = await putTicks(tx, found.activity, ticks, { now, skipGone: true })
    const came = input.arrivals.filter((one) => isOpenFor(found, one) && inTime(one.arrivedAt))
    const arrivals = await putArrivals(tx, found, came, now)
    const passedOver = input.changes.length - ticks.length + gone + input.arrivals.length - came.length
    await tell(tx, found, { present, absent, arrivals }, now)
    return { changed: present + absent + arrivals, gone: passedOver }
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof linkOf>>>

/** Writes arrivals down, and takes back those that were a mistake while nobody has settled them. */
async function putArrivals(tx: Tx, { link, activity: { id } }: Found, all: AtTheDoor['arrivals'], now: Date) {
  let changed = 0
  for (const { arrivalId, gone, arrivedAt, ...came } of all) {
    const rows = gone
      ? await tx
          .delete(arrival)
          .where(
            and(eq(arrival.id, arrivalId), eq(arrival.checkInLinkId, link.id), isNull(arrival.settledAt)),
          )
          .returning({ id: arrival.id })
      : await tx
          .insert(arrival)
          .values({
            ...came,
            id: arrivalId,
            activityId: id,
            checkInLinkId: link.id,
            arrivedAt: arrivedAt && arrivedAt < now ? arrivedAt : now,
          })
          .onConflictDoNothing()
          .returning({ id: arrival.id })
    changed += rows.length
  }
  return changed
}

/** Adds to the line of the history that this link has begun a moment ago, or begins one. */
export async function tell(
  tx: Tx,
  { link, activity: about }: Found,
  counts: { present: number; absent: number; arrivals: number },
  now: Date,
) {
  if (counts.present + counts.absent + counts.arrivals === 0) return
  const sitting = { activityId: about.id, verb: 'checkIn', actorId: null, linkId: link.id, now }
  if (await addToSitting(tx, sitting, counts)) return
  await record(tx, {
    entity: 'activity',
    entityId: about.id,
    actionId: about.actionId,
    verb: 'checkIn',
    actorId: null,
    at: now,
    details: { linkId: link.id, kind: link.kind, ...counts },
  })
}
