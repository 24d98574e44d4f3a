import { type Described, featuresOf, likenessOf } from '@/domain/people/likeness'
import type { Thresholds } from '@/domain/people/thresholds'
import { matchEntries } from '@/domain/rosters/match'
import type { LabelledPair } from './pairs'

export type Judged = {
  pairs: number
  /** Joined without asking: the share of one person's records that are found, and of those joined that are right. */
  join: Share
  /** The same for joining and asking together. */
  ask: Share
}
type Share = { recall: number; precision: number; wrong: number }

/** Lets each pair meet as a row of a list meets a record, and holds what comes of it against the labels. */
export function judgePairs(pairs: readonly LabelledPair[], thresholds: Thresholds): Judged {
  const outcomes = pairs.map(({ a, b, same }) => {
    const [match] = matchEntries([rowOf(a)], [{ ...b, id: 1 }], thresholds)
    return {
      same,
      joined: match?.kind === 'known',
      found: match?.kind === 'known' || match?.kind === 'doubtful',
    }
  })
  const all = outcomes.filter(({ same }) => same).length
  const share = (taken: typeof outcomes): Share => {
    const right = taken.filter(({ same }) => same).length
    return {
      recall: right / all,
      precision: taken.length > 0 ? right / taken.length : 1,
      wrong: taken.length - right,
    }
  }
  return {
    pairs: pairs.length,
    join: share(outcomes.filter(({ joined }) => joined)),
    ask: share(outcomes.filter(({ found }) => found)),
  }
}

/** Pairs that two orders of asking judge differently: there should be none. */
export const oneSided = (pairs: readonly LabelledPair[]) =>
  pairs.filter(({ a, b }) => {
    const [one, other] = [featuresOf(a), featuresOf(b)]
    return likenessOf(one, other).score !== likenessOf(other, one).score
  })

const rowOf = (person: Described) => ({
  row: 1,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  gender: person.gender,
  institution: person.institution,
  institutionKind: null,
  unit: null,
  position: person.position ?? null,
  country: person.country ?? null,
  state: null,
  email: person.email,
  phone: person.phone ?? null,
  dateOfBirth: person.dateOfBirth,
  consent: null,
  days: [],
  hasDays: false,
  scoreBefore: null,
  scoreAfter: null,
  problems: [],
})
