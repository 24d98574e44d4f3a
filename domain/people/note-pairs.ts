import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { user } from '@/db/schema/user'
import { findCandidates } from '../rosters/candidates'
import { type AlikePair, findAlike, type KnownPerson } from '../rosters/match'
import { matchingThresholds } from './matching-thresholds'
import { joinByItself, lockPeople } from './merge/join-people'
import { lowestAsk } from './thresholds'

/**
 * Holds people against all others on record: whoever is alike enough to ask about waits in the queue with them, and
 * whoever is so alike that the programme joins without asking is joined. Call it under {@link lockNewcomers}; ids that
 * lead on to another record are passed over. Gives back how many wait and how many were joined.
 *
 * Certain as they may look, these are never joined without asking: people who were told apart, or joined once and
 * parted again; who were on one activity in one role, where somebody saw both; who both have an account; and somebody
 * who would be the same as two others.
 */
export async function notePairs(tx: Tx, ids: readonly number[], now: Date) {
  const people = await descriptionsOf(tx, ids)
  if (people.length === 0) return { waiting: 0, joined: 0 }
  const institutionIds = [...new Set(people.flatMap(({ institutionId }) => institutionId ?? []))]
  const candidates = await findCandidates(tx, people, institutionIds)
  const { join } = await matchingThresholds(tx)
  // All that could ever be asked about is kept, so that a programme may ask sooner or later at once.
  const found = findAlike(people, candidates, { join, ask: lowestAsk })
  const alike = await notToldApart(tx, found)
  await writePairs(
    tx,
    people.map(({ id }) => id),
    alike,
    now,
  )
  const joined = await joinCertain(tx, alike, now)
  await tx
    .update(person)
    .set({ matchedAt: sql`greatest(${person.updatedAt}, ${now.toISOString()}::timestamptz)` })
    .where(
      inArray(
        person.id,
        people.map(({ id }) => id),
      ),
    )
  return { waiting: alike.length - joined, joined }
}

async function descriptionsOf(
  tx: Tx,
  ids: readonly number[],
): Promise<(KnownPerson & { institutionId: number | null })[]> {
  if (ids.length === 0) return []
  return tx
    .select({
      id: person.id,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      gender: person.gender,
      email: person.email,
      phone: person.phone,
      institutionId: person.institutionId,
      institution: institution.name,
      position: person.position,
      country: person.countryCode,
      dateOfBirth: person.dateOfBirth,
    })
    .from(person)
    .leftJoin(institution, eq(institution.id, person.institutionId))
    .where(and(inArray(person.id, [...ids]), isNull(person.mergedIntoId), isNull(person.anonymisedAt)))
    .orderBy(person.id)
}

type Pair = AlikePair & { aId: number; bId: number }
const keyOf = ({ aId, bId }: { aId: number; bId: number }) => `${aId} ${bId}`

/** Each pair once, the smaller number first, without those who were told apart. */
async function notToldApart(tx: Tx, found: readonly AlikePair[]): Promise<Pair[]> {
  const pairs = new Map<string, Pair>()
  for (const one of found) {
    const pair = { ...one, aId: Math.min(one.id, one.otherId), bId: Math.max(one.id, one.otherId) }
    const before = pairs.get(keyOf(pair))
    // Of two judgements, one of which saw another record of the same person, the careful one holds for joining.
    if (!before) pairs.set(keyOf(pair), pair)
    else before.same &&= pair.same
  }
  if (pairs.size === 0) return []
  const told = await tx
    .select({ aId: personPair.aId, bId: personPair.bId })
    .from(personPair)
    .where(
      and(
        isNotNull(personPair.toldApartAt),
        inArray(
          personPair.aId,
          [...pairs.values()].map(({ aId }) => aId),
        ),
      ),
    )
  for (const one of told) pairs.delete(keyOf(one))
  return [...pairs.values()]
}

async function writePairs(tx: Tx, ids: readonly number[], pairs: readonly Pair[], now: Date) {
  const touched = or(inArray(personPair.aId, [...ids]), inArray(personPair.bId, [...ids]))
  const still = pairs.map(({ aId, bId }) => `${aId} ${bId}`)
  await tx
    .delete(personPair)
    .where(
      and(
        touched,
        isNull(personPair.toldApartAt),
        still.length > 0 ? notInArray(sql`${personPair.aId} || ' ' || ${personPair.bId}`, still) : undefined,
      ),
    )
  if (pairs.length === 0) return
  await tx
    .insert(personPair)
    .values(pairs.map(({ aId, bId, score, why }) => ({ aId, bId, score, why, foundAt: now })))
    .onConflictDoUpdate({
      target: [personPair.aId, personPair.bId],
      set: { score: sql`excluded.score`, why: sql`excluded.why` },
      setWhere: isNull(personPair.toldApartAt),
    })
}

async function joinCertain(tx: Tx, pairs: readonly Pair[], now: Date) {
  const certain = pairs.filter(({ same }) => same)
  const count = new Map<number, number>()
  for (const { aId, bId } of certain) for (const id of [aId, bId]) count.set(id, (count.get(id) ?? 0) + 1)
  let joined = 0
  for (const { aId, bId } of certain) {
    if ((count.get(aId) ?? 0) > 1 || (count.get(bId) ?? 0) > 1) continue
    if (await somebodyShouldLook(tx, aId, bId)) continue
    const rows = await lockPeople(tx, [aId, bId])
    const [kept, gone] = rows
    if (!kept || !gone || rows.some((row) => row.mergedIntoId !== null || row.anonymisedAt !== null)) continue
    await joinByItself(tx, kept, gone, now)
    joined += 1
  }
  return joined
}

async function somebodyShouldLook(tx: Tx, aId: number, bId: number) {
  const [parted] = await tx
    .select({ id: personMerge.id })
    .from(personMerge)
    .where(
      and(
        isNotNull(personMerge.undoneAt),
        inArray(personMerge.keptId, [aId, bId]),
        inArray(personMerge.goneId, [aId, bId]),
      ),
    )
    .limit(1)
  if (parted) return true
  const accounts = await tx
    .selectDistinct({ personId: user.personId })
    .from(user)
    .where(inArray(user.personId, [aId, bId]))
  if (accounts.length > 1) return true
  const [together] = await tx
    .select({ activityId: participation.activityId })
    .from(participation)
    .where(inArray(participation.personId, [aId, bId]))
    .groupBy(participation.activityId, participation.role)
    .having(sql`count(*) > 1`)
    .limit(1)
  return together !== undefined
}
