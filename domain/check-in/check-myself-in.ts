import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { arrival, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { parse } from '../command'
import { invalidField, notFound } from '../errors'
import { sortedNameKey } from '../names'
import { putTicks } from '../rosters/put-ticks'
import { tryDoor } from '../users/attempts'
import { tell } from './at-the-door'
import { isOpenFor, linkOf, todayAmong } from './by-link'
import { CheckMyselfInInput } from './inputs'
import { noteConsent } from './note-consent'

/** Milliseconds after which what was typed counts as kept on the phone: she has gone in. */
const keptAfter = 5 * 60_000

/**
 * Somebody says at the door that she is there. Where one seat, and only one, is certainly hers her session is ticked;
 * otherwise she arrives, and an officer says who she is: outside the two look the same, so that nobody learns who is
 * on the list. Two of her name who are on it are told apart by their e-mail address, which is then asked for; of what a
 * phone kept nobody is there to ask any more, so that an officer tells them apart.
 * Throws `invalid`, `not_found` for a link that is none, and `forbidden` after too many tries from one address.
 */
export async function checkMyselfIn(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: { address: string },
): Promise<void> {
  const input = parse(CheckMyselfInInput, raw)
  const known = await linkOf(db, input.secret, now, { late: true })
  if (known?.link.kind !== 'self') throw notFound()
  await tryDoor(db, { door: 'check_in', who: String(known.link.id), address: from.address, at: now })
  await db.transaction(async (tx) => {
    const found = await linkOf(tx, input.secret, now, { late: true })
    const at = input.arrivedAt && input.arrivedAt < now ? input.arrivedAt : now
    if (!found || at >= found.link.expiresAt) throw notFound()
    if (!isOpenFor(found, input) || todayAmong([input.day], at).length === 0)
      throw invalidField('day', 'choose')
    await tx
      .select({ id: activity.id })
      .from(activity)
      .where(eq(activity.id, found.activity.id))
      .for('update')
    const { secret: _, arrivalId, arrivedAt: _at, ...came } = input
    const [before] = await tx.select({ id: arrival.id }).from(arrival).where(eq(arrival.id, arrivalId))
    if (before) return
    const isKept = now.getTime() - at.getTime() > keptAfter
    const seat = await certainSeat(tx, found.activity.id, input, { isKept })
    if (seat !== null) {
      const { day, session } = input
      const tick = { participationId: seat, day, session, present: true, tickedAt: at }
      const { present, absent } = await putTicks(tx, found.activity, [tick], { now })
      if (came.consent) await noteConsent(tx, seat, at)
      await tell(tx, found, { present, absent, arrivals: 0 }, now)
      return
    }
    await tx.insert(arrival).values({
      ...came,
      id: arrivalId,
      activityId: found.activity.id,
      checkInLinkId: found.link.id,
      arrivedAt: at,
    })
    await tell(tx, found, { present: 0, absent: 0, arrivals: 1 }, now)
  })
}

/** The one seat of this name, or of this name and address; null where there is none or no telling. */
async function certainSeat(
  tx: Tx,
  activityId: number,
  { givenNames, familyNames, email }: { givenNames: string; familyNames: string; email?: string | undefined },
  { isKept }: { isKept: boolean },
): Promise<number | null> {
  const key = sortedNameKey(givenNames, familyNames)
  const seats = await tx
    .select({ id: participation.id, personId: person.id, role: participation.role, email: person.email })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(and(eq(participation.activityId, activityId), eq(person.sortedNameKey, key)))
  // Of a trainee who also speaks, the trainee is meant.
  const people = new Map<number, (typeof seats)[number]>()
  for (const seat of seats)
    if (!people.has(seat.personId) || seat.role === 'trainee') people.set(seat.personId, seat)
  const [first, ...others] = people.values()
  if (!first) return null
  if (others.length === 0) return contradicts(first.email, email) ? null : first.id
  if (!email && isKept) return null
  if (!email) throw invalidField('email', 'whichOfTwo')
  const own = [first, ...others].filter((seat) => seat.email?.toLowerCase() === email)
  return own.length === 1 ? (own[0]?.id ?? null) : null
}

/** Another address than the one on record may be another person of her name. */
const contradicts = (onRecord: string | null, typed: string | undefined) =>
  onRecord !== null && typed !== undefined && onRecord.toLowerCase() !== typed
