import { and, arrayOverlaps, eq, gte, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personPair } from '@/db/schema/person-merge'
import { country } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { readQuery } from '../paging'
import { featuresOf, likenessOf } from './likeness'
import type { MatchReason } from './match-reasons'
import { matchingThresholds } from './matching-thresholds'
import { getPerson } from './queries'

export type PairQuery = {
  country?: string
  /** What agrees: email, institution, birth, name (and nothing else). */
  how?: string
  /** likely: from the middle between asking and joining on; doubtful: below. */
  sure?: string
  cursor?: string
}

/** What the queue can be narrowed by, as to what agrees. */
export const pairHows = ['email', 'institution', 'birth', 'name'] as const

/** Where in the queue somebody is: the likeliest first, then by number. */
export type PairPlace = { score: number; aId: number; bId: number }

const a = alias(person, 'a')
const b = alias(person, 'b')
const workA = alias(institution, 'work_a')
const workB = alias(institution, 'work_b')
const size = 50

/** The score from which on a pair counts as likely. */
export const likelyFrom = ({ join, ask }: { join: number; ask: number }) =>
  Math.round((join + ask) * 50) / 100

const place = ({ score, aId, bId }: PairPlace) => `${score}_${aId}_${bId}`
function readPlace(text: string | undefined): PairPlace | null {
  const [score, aId, bId] = (text ?? '').split('_').map(Number)
  return [score, aId, bId].every((part) => Number.isFinite(part)) &&
    Number.isSafeInteger(aId) &&
    Number.isSafeInteger(bId)
    ? { score: score as number, aId: aId as number, bId: bId as number }
    : null
}
const after = (from: PairPlace | null) =>
  from
    ? or(
        lt(personPair.score, from.score),
        and(
          eq(personPair.score, from.score),
          sql`(${personPair.aId}, ${personPair.bId}) > (${from.aId}::bigint, ${from.bId}::bigint)`,
        ),
      )
    : undefined
const likeliestFirst = sql`${personPair.score} desc, ${personPair.aId}, ${personPair.bId}`

const agrees: Record<(typeof pairHows)[number], SQL | undefined> = {
  email: arrayOverlaps(personPair.why, ['sameEmail', 'similarEmail']),
  institution: arrayOverlaps(personPair.why, ['sameInstitution', 'similarInstitution']),
  birth: arrayOverlaps(personPair.why, ['sameDateOfBirth', 'similarDateOfBirth']),
  name: not(
    arrayOverlaps(personPair.why, [
      'sameEmail',
      'similarEmail',
      'sameInstitution',
      'similarInstitution',
      'sameDateOfBirth',
    ]),
  ),
}

async function waiting(db: Db, actor: Actor, asked: PairQuery) {
  const query = readQuery(asked as Record<string, string>) as PairQuery
  const thresholds = await matchingThresholds(db)
  const how = pairHows.find((known) => known === query.how)
  const likely = likelyFrom(thresholds)
  return and(
    isStaff(actor) ? undefined : sql`false`,
    isNull(personPair.toldApartAt),
    gte(personPair.score, thresholds.ask),
    isNull(a.mergedIntoId),
    isNull(b.mergedIntoId),
    query.country ? or(eq(a.countryCode, query.country), eq(b.countryCode, query.country)) : undefined,
    how ? agrees[how] : undefined,
    query.sure === 'likely' ? gte(personPair.score, likely) : undefined,
    query.sure === 'doubtful' ? lt(personPair.score, likely) : undefined,
  )
}

/**
 * A page of the pairs that wait for somebody to look, the likeliest first, for the programme's team; nothing for
 * others. Counts up to a thousand.
 */
export async function listPairs(db: Db, actor: Actor, query: PairQuery) {
  const where = await waiting(db, actor, query)
  const from = readPlace(query.cursor)
  const rows = await db
    .select({
      aId: personPair.aId,
      bId: personPair.bId,
      score: personPair.score,
      why: sql<MatchReason[]>`${personPair.why}`,
      a: { givenNames: a.givenNames, familyNames: a.familyNames, email: a.email, institution: workA.name },
      b: { givenNames: b.givenNames, familyNames: b.familyNames, email: b.email, institution: workB.name },
    })
    .from(personPair)
    .innerJoin(a, eq(a.id, personPair.aId))
    .innerJoin(b, eq(b.id, personPair.bId))
    .leftJoin(workA, eq(workA.id, a.institutionId))
    .leftJoin(workB, eq(workB.id, b.institutionId))
    .where(and(where, after(from)))
    .orderBy(likeliestFirst)
    .limit(size + 1)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const total = await countPairs(db, where)
  return {
    rows: shown,
    next: rows.length > size && last ? place(last) : null,
    previous: null,
    total: Math.min(total, mostCounted),
    more: total > mostCounted,
  }
}
export type PairRow = Awaited<ReturnType<typeof listPairs>>['rows'][number]

const mostCounted = 1000
async function countPairs(db: Db, where: SQL | undefined) {
  const rows = db
    .select({ one: sql`1` })
    .from(personPair)
    .innerJoin(a, eq(a.id, personPair.aId))
    .innerJoin(b, eq(b.id, personPair.bId))
    .where(where)
    .limit(mostCounted + 1)
  const [counted] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (${rows}) as counted`,
  )
  return counted?.count ?? 0
}

/** How many pairs wait, as far as they are counted. */
export const pairsWaiting = async (db: Db, actor: Actor) => countPairs(db, await waiting(db, actor, {}))

/** The countries of those who wait. */
export async function countriesOfPairs(db: Db, actor: Actor): Promise<string[]> {
  const where = await waiting(db, actor, {})
  const rows = await db
    .selectDistinct({ code: country.code })
    .from(personPair)
    .innerJoin(a, eq(a.id, personPair.aId))
    .innerJoin(b, eq(b.id, personPair.bId))
    .innerJoin(country, or(eq(country.code, a.countryCode), eq(country.code, b.countryCode)))
    .where(where)
  return rows.map(({ code }) => code)
}

/** The first pair after this one in the queue, and from the beginning where it was the last; null where none waits. */
export async function nextPair(db: Db, actor: Actor, from: PairPlace | null) {
  const where = await waiting(db, actor, {})
  for (const start of from ? [from, null] : [null]) {
    const [next] = await db
      .select({ aId: personPair.aId, bId: personPair.bId })
      .from(personPair)
      .innerJoin(a, eq(a.id, personPair.aId))
      .innerJoin(b, eq(b.id, personPair.bId))
      .where(and(where, after(start)))
      .orderBy(likeliestFirst)
      .limit(1)
    if (next && !(next.aId === from?.aId && next.bId === from?.bId)) return next
  }
  return null
}

/** Those whom a person may be, with how many wait; none for who is not of the team. */
export async function pairsOf(db: Db, actor: Actor, id: number) {
  const where = await waiting(db, actor, {})
  const rows = await db
    .select({
      aId: personPair.aId,
      bId: personPair.bId,
      score: personPair.score,
      a: { givenNames: a.givenNames, familyNames: a.familyNames },
      b: { givenNames: b.givenNames, familyNames: b.familyNames },
    })
    .from(personPair)
    .innerJoin(a, eq(a.id, personPair.aId))
    .innerJoin(b, eq(b.id, personPair.bId))
    .where(and(where, or(eq(personPair.aId, id), eq(personPair.bId, id))))
    .orderBy(likeliestFirst)
    .limit(10)
  return rows.map((row) => ({ ...row, other: row.aId === id ? row.b : row.a }))
}

/**
 * Two people side by side, as far as the actor may read both; how alike they are, whether somebody told them apart,
 * and whether they sit on one activity. Throws `not_found`.
 */
export async function pairOf(db: Db, actor: Actor, aId: number, bId: number) {
  if (!isStaff(actor) || aId === bId) throw notFound()
  const ids = [Math.min(aId, bId), Math.max(aId, bId)] as const
  const [one, other] = [await getPerson(db, actor, ids[0]), await getPerson(db, actor, ids[1])]
  const [kept] = await db
    .select({ score: personPair.score, at: personPair.toldApartAt, by: user.name })
    .from(personPair)
    .leftJoin(user, eq(user.id, personPair.toldApartBy))
    .where(and(eq(personPair.aId, ids[0]), eq(personPair.bId, ids[1])))
  const features = [one, other].map((each) =>
    featuresOf({ ...each, institution: each.institution?.name ?? null, country: each.countryCode }),
  ) as [ReturnType<typeof featuresOf>, ReturnType<typeof featuresOf>]
  const likeness = likenessOf(...features)
  const accounts = await db
    .select({ personId: user.personId })
    .from(user)
    .where(or(...ids.map((id) => eq(user.personId, id))))
  const [together] = await db
    .select({ activityId: participation.activityId })
    .from(participation)
    .where(or(...ids.map((id) => eq(participation.personId, id))))
    .groupBy(participation.activityId, participation.role)
    .having(sql`count(*) > 1`)
    .limit(1)
  const hasAccount = (id: number) => accounts.some(({ personId }) => personId === id)
  return {
    people: [
      { ...one, hasAccount: hasAccount(one.id) },
      { ...other, hasAccount: hasAccount(other.id) },
    ] as const,
    likeness,
    toldApart: kept?.at ? { at: kept.at, by: kept.by } : null,
    bothSeated: together !== undefined,
    // Where the queue has it, which may have been noted before a word of the two changed.
    place: { score: kept?.score ?? likeness.score, aId: ids[0], bId: ids[1] },
  }
}
export type PairRecord = Awaited<ReturnType<typeof pairOf>>
export type PairedPerson = PairRecord['people'][number]

/** How many pairs wait in each band of five in a hundred, the likeliest first; for the page of the thresholds. */
export async function pairsByScore(db: Db, actor: Actor) {
  if (!isStaff(actor)) return []
  return db
    .select({
      from: sql<number>`(floor(${personPair.score} * 20) / 20)::float`,
      count: sql<number>`count(*)::int`,
    })
    .from(personPair)
    .innerJoin(a, eq(a.id, personPair.aId))
    .innerJoin(b, eq(b.id, personPair.bId))
    .where(and(isNull(personPair.toldApartAt), isNull(a.mergedIntoId), isNull(b.mergedIntoId)))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
}
