import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import type { MatchReason } from '../people/match-reasons'
import { matchingThresholds } from '../people/matching-thresholds'
import { findCandidates } from './candidates'
import { findInstitutions, institutionKey } from './list-institutions'
import { inParts, type Match } from './match'
import type { ListRow } from './read-list'

/** What speaks for or against a row being somebody; `row` is the key of an earlier row of the list. */
export type RowCandidate = { why: MatchReason[]; score: number } & ({ personId: number } | { row: string })

/** Who a row is: what a list of people becomes before anything is written. */
export type Standing =
  | { kind: 'new' }
  /** `decided` when the officer said so when the same file was recorded before. */
  | { kind: 'known'; personId: number; why: MatchReason[]; decided?: true }
  | { kind: 'doubtful'; candidates: RowCandidate[] }
  /** The same person as an earlier row. */
  | { kind: 'repeat'; row: string; why: MatchReason[] }
  /** Left out when the same file was recorded before. */
  | { kind: 'leftOut' }
  | { kind: 'unreadable' }

/** What an officer decided about a row: the person it is, or that it isn't recorded. */
export type Decision = number | 'out'

/** Of so many rows those who could be somebody of them are read together: of a large list they would fill the memory. */
const rowsOfPart = 1000

/** Finds out who each row of a list is; one standing for each row. Reads only. */
export async function judgeRows(
  db: Db | Tx,
  rows: readonly ListRow[],
  list: { activityId: number; digest: string },
): Promise<Standing[]> {
  const entries = rows.map(({ entry }) => entry)
  const institutions = await findInstitutions(db, entries)
  // "COMAR" and its full name are one institution, so that they are compared as one.
  const named = entries.map((entry) => {
    const known = institutions.get(institutionKey(entry) ?? '')
    return known ? { ...entry, institution: known.name } : entry
  })
  const matchPart = inParts(await matchingThresholds(db))
  const matches: Match[] = []
  for (let from = 0; from < named.length; from += rowsOfPart) {
    const ids = new Set(
      entries.slice(from, from + rowsOfPart).flatMap((entry) => {
        const known = institutions.get(institutionKey(entry) ?? '')
        return known ? [known.id] : []
      }),
    )
    const part = named.slice(from, from + rowsOfPart)
    matches.push(...matchPart(part, await findCandidates(db, part, [...ids])))
  }
  const decided = await earlierDecisions(db, list)
  const keyOf = (index: number) => (rows[index] as ListRow).key
  return rows.map(({ key }, index) => {
    const match = matches[index] as Match
    const decision = decided.get(key)
    if (decision === 'out' && match.kind !== 'unreadable') return { kind: 'leftOut' }
    if (typeof decision === 'number' && match.kind !== 'unreadable')
      return {
        kind: 'known',
        personId: decision,
        why: match.kind === 'known' ? match.why : [],
        decided: true,
      }
    return standingOf(match, keyOf)
  })
}

function standingOf(match: Match, keyOf: (index: number) => string): Standing {
  switch (match.kind) {
    case 'known':
      return { kind: 'known', personId: match.personId, why: match.why }
    case 'repeat':
      return { kind: 'repeat', row: keyOf(match.of), why: match.why }
    case 'doubtful':
      return {
        kind: 'doubtful',
        candidates: match.candidates.map((candidate) => {
          const { why, score } = candidate
          return 'personId' in candidate
            ? { why, score, personId: candidate.personId }
            : { why, score, row: keyOf(candidate.of) }
        }),
      }
    default:
      return match
  }
}

/** What was decided when this very file was recorded for this activity before, the latest word first. */
async function earlierDecisions(db: Db | Tx, { activityId, digest }: { activityId: number; digest: string }) {
  const told = await db
    .select({ decisions: sql<Record<string, Decision> | null>`${event.details} -> 'decisions'` })
    .from(event)
    .where(
      and(
        eq(event.entity, 'activity'),
        eq(event.entityId, activityId),
        eq(event.verb, 'importRoster'),
        sql`${event.details} ->> 'digest' = ${digest}`,
      ),
    )
    .orderBy(desc(event.id))
  const decided = new Map<string, Decision>()
  for (const { decisions } of told)
    for (const [key, decision] of Object.entries(decisions ?? {}))
      if (!decided.has(key)) decided.set(key, decision)
  const people = [...decided.values()].filter((decision) => typeof decision === 'number')
  if (people.length === 0) return decided
  const there = await db
    .select({
      id: person.id,
      now: sql<number>`coalesce(${person.mergedIntoId}, ${person.id})`,
      // Her seat is there without her name: the row would bring it back, or be one more.
      isGone: sql<boolean>`${person.anonymisedAt} is not null`,
    })
    .from(person)
    .where(inArray(person.id, people))
  const nowOf = new Map(there.map(({ id, now, isGone }) => [id, isGone ? ('out' as const) : now]))
  for (const [key, decision] of decided) {
    if (typeof decision !== 'number') continue
    const now = nowOf.get(decision)
    if (now === undefined) decided.delete(key)
    else decided.set(key, now)
  }
  return decided
}
