import { DomainError } from '../errors'
import type { Standing } from './judge-rows'
import { daysOf, presencesOf } from './presences'
import type { ListRow } from './read-list'
import type { RosterEntry } from './read-roster'
import { scoreFields } from './scales'

export type Said = {
  /** By row: `person:12`, `row:0.7`, `new` or `out`; of a row that seems to be known `other`, that it is somebody else. */
  choices: Readonly<Record<string, string>>
  leaveOut: readonly string[]
}

/** Somebody who is put on the roster: a person on record, or a new one where the id is null. */
export type Somebody = { personId: number | null; entry: RosterEntry; keys: string[] }

export type Resolved = {
  people: Somebody[]
  /** Rows about which the officer decided, with the number in `people`; null where they are left out. */
  decided: { key: string; at: number | null }[]
  unreadable: number
  leftOut: number
}

/**
 * Puts together who is recorded, out of what the rows are and what the officer said; rows of one person become one.
 * Throws DomainError `invalid` where a doubtful row waits for a word, or where the word names nobody of its candidates.
 */
export function resolveRows(
  rows: readonly ListRow[],
  standings: readonly Standing[],
  said: Said,
  sessionsPerDay = 1,
): Resolved {
  const leaveOut = new Set(said.leaveOut)
  /** By row, whom it stands for: `p12`, or `n` and the row that is the first to name somebody new. */
  const whom = new Map<string, string>()
  const groups = new Map<string, ListRow[]>()
  const decided: { key: string; whom: string | null }[] = []
  const waiting: number[] = []
  let unreadable = 0
  let leftOut = 0

  for (const [at, row] of rows.entries()) {
    const { key } = row
    const standing = standings[at] as Standing
    if (standing.kind === 'unreadable') {
      unreadable += 1
      continue
    }
    const word = said.choices[key]
    // Of somebody who seems to be known an officer can say only that it is somebody else.
    const seemsKnown = standing.kind === 'known' || standing.kind === 'repeat'
    const choice = standing.kind === 'doubtful' || (seemsKnown && word === 'other') ? word : undefined
    if (standing.kind === 'doubtful' && choice === undefined && !leaveOut.has(key)) {
      waiting.push(row.entry.row)
      continue
    }
    const mine = whomOf(key, standing, choice, whom)
    whom.set(key, mine)
    const isOut = choice === 'out' || leaveOut.has(key) || standing.kind === 'leftOut'
    if (isOut) leftOut += 1
    else groups.set(mine, [...(groups.get(mine) ?? []), row])
    if (standing.kind === 'doubtful' || choice || isOut || row.isCorrected)
      decided.push({ key, whom: isOut ? null : mine })
  }
  if (waiting.length > 0)
    throw new DomainError('invalid', 'rosters.errors.undecided', {
      count: waiting.length,
      row: waiting[0] as number,
    })

  const people = [...groups].map(([who, named]) => ({
    personId: who.startsWith('p') ? Number(who.slice(1)) : null,
    entry: mergeEntries(
      named.map(({ entry }) => entry),
      sessionsPerDay,
    ),
    keys: named.map(({ key }) => key),
  }))
  const places = new Map([...groups.keys()].map((who, at) => [who, at]))
  return {
    people,
    decided: decided.map(({ key, whom: who }) => ({
      key,
      at: who === null ? null : (places.get(who) ?? null),
    })),
    unreadable,
    leftOut,
  }
}

function whomOf(
  key: string,
  standing: Standing,
  choice: string | undefined,
  whom: ReadonlyMap<string, string>,
): string {
  if (choice === 'other') return `n${key}`
  if (standing.kind === 'known') return `p${standing.personId}`
  if (standing.kind === 'repeat') return whom.get(standing.row) ?? `n${key}`
  if (standing.kind !== 'doubtful' || !choice || choice === 'new' || choice === 'out') return `n${key}`
  const named = standing.candidates.find((candidate) =>
    'personId' in candidate ? choice === `person:${candidate.personId}` : choice === `row:${candidate.row}`,
  )
  if (!named) throw new DomainError('conflict', 'rosters.errors.choiceGone')
  return 'personId' in named ? `p${named.personId}` : (whom.get(named.row) ?? `n${named.row}`)
}

/** Several rows of one person as one: what the first of them says that says something, and all the days. */
function mergeEntries(entries: RosterEntry[], sessionsPerDay: number): RosterEntry {
  const [first, ...others] = entries as [RosterEntry, ...RosterEntry[]]
  const merged = { ...first }
  for (const other of others) {
    if (merged.gender === 'not_said') merged.gender = other.gender
    for (const field of fillable) Object.assign(merged, { [field]: merged[field] ?? other[field] })
    for (const field of scoreFields)
      if (merged[field] === null && other[field] !== null) {
        merged[field] = other[field]
        merged[`${field}Of`] = other[`${field}Of`]
      }
    merged.hasDays ||= other.hasDays
    const { parts, ...rest } = merged
    Object.assign(
      merged,
      { parts: undefined },
      daysOf([...presencesOf({ ...rest, parts }), ...presencesOf(other)], sessionsPerDay),
    )
  }
  return merged
}

const fillable = [
  'institution',
  'institutionKind',
  'unit',
  'position',
  'country',
  'state',
  'email',
  'phone',
  'dateOfBirth',
  'consent',
] as const
