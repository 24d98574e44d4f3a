import type { Tx } from '@/db/client'
import { matchingThresholds } from '../people/matching-thresholds'
import { findCandidates } from './candidates'
import { matchEntries } from './match'
import type { RosterEntry } from './read-roster'

/** What is known of somebody who is named alone, as a row of a list of one. */
export const oneEntry = (
  known: Pick<RosterEntry, 'givenNames' | 'familyNames'> & Partial<RosterEntry>,
): RosterEntry => ({
  row: 1,
  gender: 'not_said',
  institution: null,
  institutionKind: null,
  unit: null,
  position: null,
  country: null,
  state: null,
  email: null,
  phone: null,
  dateOfBirth: null,
  consent: null,
  days: [],
  hasDays: false,
  scoreBefore: null,
  scoreAfter: null,
  problems: [],
  ...known,
})

/**
 * Matches somebody who is named alone like the people of a list, by the same thresholds; `institutionId` is where she
 * works, if that is on record. Gives back the match and the people on record it was chosen from.
 */
export async function matchOne(tx: Tx, entry: RosterEntry, institutionId: number | null) {
  const candidates = await findCandidates(tx, [entry], institutionId === null ? [] : [institutionId])
  const [match] = matchEntries([entry], candidates, await matchingThresholds(tx))
  return { match, candidates }
}
