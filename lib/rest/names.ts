/*
 * Who reads cases by a token need not be let know of people: without the scope for them, an answer leaves out who
 * somebody is and how she is reached, wherever it stands.
 */

/** Fields that name somebody or say how she is reached. */
const personal = new Set([
  'addedBy',
  'answeredBy',
  'answeredByName',
  'askedBy',
  'attended',
  'author',
  'birthDate',
  'email',
  'endorsedBy',
  'familyNames',
  'focalPointEmail',
  'focalPointFunction',
  'focalPointName',
  'focalPointPhone',
  'frozenBy',
  'frozenByName',
  'fullName',
  'givenNames',
  'identityDocument',
  'lead',
  'madeBy',
  'officials',
  'owner',
  'ownerName',
  'personId',
  'phone',
  'recordedBy',
  'recordedByName',
  'savedBy',
  'sentBy',
  'signatory',
  'team',
  'userName',
  'withdrawnBy',
  'withdrawnByName',
])

/** Lists of people, whose entries are told without their names. */
const ofPeople = new Set(['experts', 'recipients', 'members'])

/** Whether a field is there only for a token that may know of people. */
export const isPersonal = (field: string, within = '') =>
  personal.has(field) || (ofPeople.has(within) && field === 'name')

/** A value without what says who somebody is. */
export function withoutNames(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, within))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !isPersonal(field, within))
      .map(([field, one]) => [field, withoutNames(one, field)]),
  )
}
