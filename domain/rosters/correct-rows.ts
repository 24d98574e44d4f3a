import type { Gender, InstitutionKind } from '@/db/enums'
import { fold } from '../names'
import type { CorrectableField } from './correctable'
import type { RowCorrection } from './inputs'
import type { RosterEntry } from './read-roster'

/** Which problems and guesses are settled once an officer has said what a field holds. */
const settles: Record<CorrectableField, readonly string[]> = {
  givenNames: ['givenNames'],
  familyNames: ['familyNames', 'paternalName', 'maternalName'],
  gender: ['gender', 'civility'],
  institution: ['institution'],
  institutionKind: ['institutionKind'],
  country: ['country'],
  email: ['email'],
  dateOfBirth: ['dateOfBirth'],
}

/**
 * A row with what the officer says that it should say; what she leaves blank stays as the list has it. What was wrong
 * with a field, or guessed about it, is settled with it.
 */
export function correctEntry(entry: RosterEntry, correction: RowCorrection): RosterEntry {
  const fields = correctedFields(correction)
  if (fields.length === 0) return entry
  const settled = new Set<string>(fields.flatMap((field) => settles[field]))
  const named = [correction.givenNames ?? entry.givenNames, correction.familyNames ?? entry.familyNames]
  const isNamed = named.every((name) => fold(name) !== '')
  const { gender, institutionKind, ...texts } = correction
  return {
    ...entry,
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
    gender: (gender as Gender | undefined) ?? entry.gender,
    institutionKind: (institutionKind as InstitutionKind | undefined) ?? entry.institutionKind,
    problems: entry.problems.filter(
      ({ field, code }) =>
        !settled.has(field) &&
        !(isNamed && (code === 'givenNamesMissing' || code === 'familyNamesMissing' || field === 'fullName')),
    ),
    guesses: entry.guesses?.filter(
      ({ field }) => !settled.has(field) && !(field === 'givenNames' && settled.has('familyNames')),
    ),
  }
}

/** The fields that a correction says something about. */
export const correctedFields = (correction: RowCorrection) =>
  (Object.keys(settles) as CorrectableField[]).filter((field) => correction[field] !== undefined)
