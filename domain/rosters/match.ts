import { type Described, type Features, featuresOf, likenessOf } from '../people/likeness'
import type { MatchReason } from '../people/match-reasons'
import { Sieve } from '../people/sieve'
import type { Thresholds } from '../people/thresholds'
import type { RosterEntry } from './read-roster'

/**
 * Somebody on record who could be on the list, once for each way in which she is on record: two records that were found
 * to be one person are both there, under the id of the one that was kept. See {@link candidateKeys} for whom to look up.
 */
export type KnownPerson = Described & { id: number }

/** Who it could be: a person on record, or an earlier entry of the same list. */
export type MatchCandidate = ({ personId: number } | { of: number; ofRow: number }) & {
  why: MatchReason[]
  /** From 0 to 1, for the order in which they are shown. */
  score: number
}

export type Match =
  | { kind: 'new' }
  | { kind: 'known'; personId: number; why: MatchReason[] }
  /** The officer decides; the best candidate first, at most five. */
  | { kind: 'doubtful'; candidates: MatchCandidate[] }
  /** The same person as an earlier entry: `of` is its index in the entries, `ofRow` its row. */
  | { kind: 'repeat'; of: number; ofRow: number; why: MatchReason[] }
  /** The entry has no name to match by. */
  | { kind: 'unreadable' }

/** An entry with an error can't be imported. */
export const isUnreadable = (entry: Partial<Pick<RosterEntry, 'problems'>>) =>
  entry.problems?.some(({ severity }) => severity === 'error') === true

/**
 * Finds out who of a list is on record already and who is on the list twice. Gives back one match for each entry.
 * Whoever is so alike that the programme joins without asking is the same person; who is alike enough to ask about is
 * doubtful; see {@link likenessOf} for what counts. Somebody who is the same as two people on record is doubtful unless
 * one has both the address and the exact name. Names are looked up by keys and compared within small blocks, so time
 * grows with the number of entries and candidates, not with their product.
 */
export function matchEntries(
  entries: readonly RosterEntry[],
  candidates: readonly KnownPerson[],
  thresholds: Thresholds,
): Match[] {
  return inParts(thresholds)(entries, candidates)
}

/**
 * The same for a list that comes part by part, each with the people on record who could be somebody of it, so that
 * no more of them are held at a time. `of` counts from the beginning of the list.
 */
export function inParts(thresholds: Thresholds) {
  const sieve = new Sieve()
  const earlier = new PeopleIndex(thresholds, sieve)
  const takenBy = new Map<number, number>()
  const rows: number[] = []
  const rowOf = (index: number) => rows[index] as number

  return (entries: readonly RosterEntry[], candidates: readonly KnownPerson[]): Match[] => {
    const known = new PeopleIndex(thresholds, sieve)
    for (const [at, person] of candidates.entries()) known.add(at, featuresOf(person))
    const personId = (at: number) => (candidates[at] as KnownPerson).id

    return entries.map((entry): Match => {
      const index = rows.push(entry.row) - 1
      if (isUnreadable(entry)) return { kind: 'unreadable' }
      const subject = featuresOf(entry)
      const onRecord = onceEach(known.judge(subject, false), personId)
      const match = decide(earlier.judge(subject, true), onRecord, { personId, rowOf })
      if (match.kind === 'known') {
        const first = takenBy.get(match.personId)
        if (first !== undefined)
          return { kind: 'repeat', of: first, ofRow: rowOf(first), why: ['samePerson', ...match.why] }
        takenBy.set(match.personId, index)
      }
      // A repeat stands for its first entry, which is found already.
      if (match.kind !== 'repeat') earlier.add(index, subject)
      return match
    })
  }
}

/** Somebody to look up: a row of a list, or a person on record. */
export type Listed = Described & Partial<Pick<RosterEntry, 'problems'>>

/**
 * What to look people up by before {@link matchEntries}: everybody with one of the addresses, one of the name keys or
 * sorted name keys, or whose name key begins with one of the surnames while working at one of the institutions
 * (given by folded name).
 */
export function candidateKeys(entries: readonly Listed[]) {
  const emails = new Set<string>()
  const nameKeys = new Set<string>()
  const sortedNameKeys = new Set<string>()
  const surnames = new Set<string>()
  const institutions = new Set<string>()
  for (const entry of entries) {
    if (isUnreadable(entry)) continue
    const { email, name, institution } = featuresOf(entry)
    if (email) emails.add(email)
    if (institution) institutions.add(institution)
    if (name.family[0]) surnames.add(name.family[0])
    nameKeys.add(name.key)
    sortedNameKeys.add(name.sortedKey)
  }
  return {
    emails: [...emails],
    nameKeys: [...nameKeys],
    sortedNameKeys: [...sortedNameKeys],
    surnames: [...surnames],
    institutions: [...institutions],
  }
}

type Judgement = { same: boolean; why: MatchReason[]; score: number }
type Found = Judgement & { at: number }

/** Two people on record who are alike; `same` where they are joined without asking. */
export type AlikePair = { id: number; otherId: number; why: MatchReason[]; score: number; same: boolean }

/**
 * Finds out which people on record are like others on record, each with the likeliest few. The people are among the
 * candidates themselves.
 */
export function findAlike(
  people: readonly KnownPerson[],
  candidates: readonly KnownPerson[],
  thresholds: Thresholds,
): AlikePair[] {
  const known = new PeopleIndex(thresholds)
  for (const [at, candidate] of candidates.entries()) known.add(at, featuresOf(candidate))
  const idOf = (at: number) => (candidates[at] as KnownPerson).id
  return people.flatMap((one) =>
    onceEach(known.judge(featuresOf(one), false), idOf)
      .filter(({ at }) => idOf(at) !== one.id)
      .slice(0, mostShown)
      .map(({ at, why, score, same }) => ({ id: one.id, otherId: idOf(at), why, score, same })),
  )
}

/** Of a key that many share, such as the address of an office, only so many are looked at. */
const mostOfOneKey = 100
const mostShown = 5

class PeopleIndex {
  private readonly subjects = new Map<number, Features>()
  private readonly byKey = new Map<string, number[]>()
  /** By place, in which round somebody was last looked at: many keys lead to one person. */
  private readonly lastRound: number[] = []
  private round = 0
  constructor(
    private readonly thresholds: Thresholds,
    private readonly sieve = new Sieve(),
  ) {}

  add(at: number, subject: Features) {
    this.subjects.set(at, subject)
    for (const key of keysOf(subject)) {
      const list = this.byKey.get(key)
      // Of the others nobody would be looked at.
      if (list && list.length < mostOfOneKey) list.push(at)
      else if (!list) this.byKey.set(key, [at])
    }
  }

  judge(subject: Features, inOneList: boolean): Found[] {
    const { join, ask } = this.thresholds
    const found: Found[] = []
    this.round += 1
    for (const key of keysOf(subject)) {
      const list = this.byKey.get(key) ?? []
      for (const at of list) {
        if (this.lastRound[at] === this.round) continue
        this.lastRound[at] = this.round
        const other = this.subjects.get(at) as Features
        if (!this.sieve.mayBeOne(subject, other)) continue
        const { score, mayJoin, why } = likenessOf(subject, other, { inOneList })
        if (score >= ask || (mayJoin && score >= join))
          found.push({ same: mayJoin && score >= join, why, score, at })
      }
    }
    return found.sort((a, b) => b.score - a.score || a.at - b.at)
  }
}

/** Of the records of one person the likeliest; none is joined whose date of birth is another one on any of them. */
function onceEach(found: readonly Found[], idOf: (at: number) => number): Found[] {
  const byId = new Map<number, Found>()
  for (const one of found) {
    const before = byId.get(idOf(one.at))
    if (!before) byId.set(idOf(one.at), one)
    else if (one.why.includes('differentDateOfBirth')) before.same = false
  }
  return [...byId.values()]
}

/** What the full name of an institution, its initials, and the name of a unit or an office of it have in common. */
function placesOf(institution: string) {
  const words = institution.split(' ').filter((word) => word.length > 3)
  const initials = words.length > 2 ? words.map(([letter]) => letter).join('') : institution
  return [institution, words.slice(0, 3).join(' ') || institution, initials]
}

const keysMade = new WeakMap<Features, string[]>()

/** The keys of somebody, made once. */
function keysOf(features: Features) {
  const made = keysMade.get(features) ?? [...makeKeys(features)]
  keysMade.set(features, made)
  return made
}

/** Two people who might be one share at least one of these; the narrowest keys come first. */
function* makeKeys({ name, email, phone, institution, dateOfBirth }: Features) {
  if (email) {
    yield `email+name ${email} ${name.key}`
    yield `email ${email}`
  }
  if (institution) yield `institution+name ${institution} ${name.key}`
  if (dateOfBirth) yield `born+name ${dateOfBirth} ${name.key}`
  yield `name ${name.key}`
  yield `sorted ${name.sortedKey}`
  if (phone) yield `phone ${phone}`
  const blocks = new Set([
    ...(institution ? placesOf(institution) : []),
    ...(dateOfBirth ? [dateOfBirth] : []),
  ])
  const words = [...new Set([...name.family, ...name.given])]
  // Any word of a name with the initial of any other: columns are swapped, and a word is misspelt.
  for (const block of blocks)
    for (const word of words)
      for (const initial of new Set(words.flatMap((other) => (other === word ? [] : [other[0]]))))
        yield `block ${block} ${word} ${initial}`
}

function decide(
  inList: Found[],
  onRecord: Found[],
  of: { personId: (at: number) => number; rowOf: (index: number) => number },
): Match {
  const doubt = (): Match => ({
    kind: 'doubtful',
    candidates: [
      ...onRecord.map(({ at, why, score }) => ({ personId: of.personId(at), why, score })),
      ...inList.map(({ at, why, score }) => ({ of: at, ofRow: of.rowOf(at), why, score })),
    ]
      .sort((a, b) => b.score - a.score)
      .slice(0, mostShown),
  })
  const repeated = surest(inList)
  if (repeated === 'several') return doubt()
  if (repeated) return { kind: 'repeat', of: repeated.at, ofRow: of.rowOf(repeated.at), why: repeated.why }
  const person = surest(onRecord)
  if (person === 'several') return doubt()
  if (person) return { kind: 'known', personId: of.personId(person.at), why: person.why }
  return onRecord.length + inList.length > 0 ? doubt() : { kind: 'new' }
}

/** The one that is the same person, `several` where more than one could be, null where none is. */
function surest(found: Found[]): Found | 'several' | null {
  const same = found.filter((one) => one.same)
  if (same.length === 0) return null
  const certain = same.filter(({ why }) => why.includes('sameEmail') && why.includes('sameName'))
  if (certain.length === 1) return certain[0] as Found
  // Another person's address beside the name and institution of this one.
  const addressElsewhere = found.some((one) => !one.same && one.why.includes('sameEmail'))
  return same.length === 1 && !addressElsewhere ? (same[0] as Found) : 'several'
}
