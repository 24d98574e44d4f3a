import type { Gender } from '@/db/enums'
import { compareNames, fold, type Name, nameOf, nameSimilarity } from '../names'
import type { RosterEntry } from './read-roster'

/** What speaks for or against two records being one person; keys of the namespace `matchReasons`. */
export const matchReasons = [
  'sameEmail',
  'differentEmail',
  'sameName',
  'reorderedName',
  'shortenedName',
  'misspeltName',
  'differentName',
  'sameInstitution',
  'differentInstitution',
  'sameDateOfBirth',
  'differentDateOfBirth',
  'samePerson',
] as const
export type MatchReason = (typeof matchReasons)[number]

/** Somebody on record who could be on the list; see {@link candidateKeys} for whom to look up. */
export type KnownPerson = {
  id: number
  givenNames: string
  familyNames: string
  gender: Gender
  email: string | null
  /** The institution's name. */
  institution: string | null
  dateOfBirth: string | null
}

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
export const isUnreadable = (entry: Pick<RosterEntry, 'problems'>) =>
  entry.problems.some(({ severity }) => severity === 'error')

/**
 * Finds out who of a list is on record already and who is on the list twice. Gives back one match for each entry.
 * Nobody is joined silently where anything speaks against it. The rules, the first that fits:
 *
 * - same e-mail address and the same or a near-same name (accents, case, particles, order, a second surname or given
 *   name left out, a letter wrong): the same person; doubtful where their dates of birth differ, or where a misspelt
 *   name goes with another gender
 * - same e-mail address and another name: doubtful (offices share addresses)
 * - same name (but for accents, case and particles) and same date of birth: the same person
 * - same name and another date of birth: doubtful at the same institution, else two people
 * - same name and same institution, and not two different e-mail addresses: the same person
 * - same name otherwise: doubtful
 * - near-same name and same institution or same date of birth, not another gender or date of birth: doubtful; within
 *   one list not where both give different e-mail addresses
 *
 * Somebody who is the same as two people on record is doubtful unless one has both the address and the exact name.
 * Names are looked up by keys and compared within small blocks, so time grows with the number of entries and
 * candidates, not with their product.
 */
export function matchEntries(entries: readonly RosterEntry[], candidates: readonly KnownPerson[]): Match[] {
  const known = new PeopleIndex()
  for (const [at, person] of candidates.entries()) known.add(at, subjectOf(person))
  const earlier = new PeopleIndex()
  const matches: Match[] = []
  const takenBy = new Map<number, number>()
  const rowOf = (index: number) => (entries[index] as RosterEntry).row

  for (const [index, entry] of entries.entries()) {
    if (isUnreadable(entry)) {
      matches.push({ kind: 'unreadable' })
      continue
    }
    const subject = subjectOf(entry)
    const inList = earlier.judge(subject, true)
    const onRecord = known.judge(subject, false)
    const match = decide(inList, onRecord, {
      personId: (at) => (candidates[at] as KnownPerson).id,
      rowOf,
    })
    if (match.kind === 'known') {
      const first = takenBy.get(match.personId)
      if (first !== undefined) {
        matches.push({ kind: 'repeat', of: first, ofRow: rowOf(first), why: ['samePerson', ...match.why] })
        continue
      }
      takenBy.set(match.personId, index)
    }
    matches.push(match)
    // A repeat stands for its first entry, which is found already.
    if (match.kind !== 'repeat') earlier.add(index, subject)
  }
  return matches
}

/**
 * What to look people up by before {@link matchEntries}: everybody with one of the addresses, one of the name keys or
 * sorted name keys, or whose name key begins with one of the surnames while working at one of the institutions
 * (given by folded name).
 */
export function candidateKeys(entries: readonly RosterEntry[]) {
  const emails = new Set<string>()
  const nameKeys = new Set<string>()
  const sortedNameKeys = new Set<string>()
  const surnames = new Set<string>()
  const institutions = new Set<string>()
  for (const entry of entries) {
    if (isUnreadable(entry)) continue
    const { email, name, institution } = subjectOf(entry)
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

type Subject = {
  name: Name
  gender: Gender
  email: string | null
  institution: string | null
  dateOfBirth: string | null
}

const subjectOf = (
  person: Pick<
    KnownPerson,
    'givenNames' | 'familyNames' | 'gender' | 'email' | 'institution' | 'dateOfBirth'
  >,
): Subject => ({
  name: nameOf(person.givenNames, person.familyNames),
  gender: person.gender,
  email: person.email?.trim().toLowerCase() || null,
  institution: person.institution ? fold(person.institution) || null : null,
  dateOfBirth: person.dateOfBirth,
})

type Judgement = { same: boolean; why: MatchReason[]; score: number }
type Found = Judgement & { at: number }

/** Of a key that many share, such as the address of an office, only so many are looked at. */
const mostOfOneKey = 100
const mostShown = 5

class PeopleIndex {
  private readonly subjects = new Map<number, Subject>()
  private readonly byKey = new Map<string, number[]>()

  add(at: number, subject: Subject) {
    this.subjects.set(at, subject)
    for (const key of keysOf(subject)) {
      const list = this.byKey.get(key)
      if (list) list.push(at)
      else this.byKey.set(key, [at])
    }
  }

  judge(subject: Subject, inOneList: boolean): Found[] {
    const near = new Set<number>()
    for (const key of keysOf(subject)) {
      const list = this.byKey.get(key) ?? []
      for (let i = 0; i < Math.min(list.length, mostOfOneKey); i += 1) near.add(list[i] as number)
    }
    const found: Found[] = []
    for (const at of near) {
      const judgement = judge(subject, this.subjects.get(at) as Subject, inOneList)
      if (judgement) found.push({ ...judgement, at })
    }
    return found.sort((a, b) => b.score - a.score || a.at - b.at)
  }
}

/** Two people who might be one share at least one of these; the narrowest keys come first. */
function* keysOf({ name, email, institution, dateOfBirth }: Subject) {
  if (email) {
    yield `email+name ${email} ${name.key}`
    yield `email ${email}`
  }
  if (institution) yield `institution+name ${institution} ${name.key}`
  if (dateOfBirth) yield `born+name ${dateOfBirth} ${name.key}`
  yield `name ${name.key}`
  yield `sorted ${name.sortedKey}`
  const blocks = [institution, dateOfBirth].filter((block) => block !== null)
  for (const block of blocks) {
    for (const family of name.family)
      for (const given of name.given) yield `block ${block} ${family} ${given[0]}`
    if (name.given[0] && name.family[0]) yield `block ${block} ${name.given[0]} of ${name.family[0][0]}`
  }
}

const nameReasons = {
  same: 'sameName',
  reordered: 'reorderedName',
  shortened: 'shortenedName',
  misspelt: 'misspeltName',
} as const

const agreement = (a: string | null, b: string | null) => (a === null || b === null ? null : a === b)

function judge(a: Subject, b: Subject, inOneList: boolean): Judgement | null {
  const likeness = compareNames(a.name, b.name)
  const email = agreement(a.email, b.email)
  if (!likeness && !email) return null
  const institution = agreement(a.institution, b.institution)
  const born = agreement(a.dateOfBirth, b.dateOfBirth)
  const otherGender =
    a.gender !== b.gender && [a.gender, b.gender].every((gender) => gender === 'female' || gender === 'male')

  const verdict = (): 'same' | 'doubtful' | null => {
    if (email) {
      if (!likeness || born === false) return 'doubtful'
      return likeness === 'misspelt' && otherGender ? 'doubtful' : 'same'
    }
    if (likeness === 'same') {
      if (born) return 'same'
      if (born === false) return institution ? 'doubtful' : null
      return institution && email !== false ? 'same' : 'doubtful'
    }
    if (otherGender || born === false || (inOneList && email === false && !born)) return null
    return institution || born ? 'doubtful' : null
  }
  const decided = verdict()
  if (!decided) return null

  const why: MatchReason[] = []
  if (email !== null) why.push(email ? 'sameEmail' : 'differentEmail')
  why.push(likeness ? nameReasons[likeness] : 'differentName')
  if (institution !== null) why.push(institution ? 'sameInstitution' : 'differentInstitution')
  if (born !== null) why.push(born ? 'sameDateOfBirth' : 'differentDateOfBirth')
  const score =
    nameSimilarity(a.name, b.name) * 0.6 + (email ? 0.25 : 0) + (institution ? 0.1 : 0) + (born ? 0.05 : 0)
  return { same: decided === 'same', why, score: Math.round(score * 100) / 100 }
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
