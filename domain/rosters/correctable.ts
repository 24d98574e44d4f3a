/** What an officer may set right in a row of a list. */
export const correctableFields = [
  'givenNames',
  'familyNames',
  'gender',
  'institution',
  'institutionKind',
  'country',
  'email',
  'dateOfBirth',
] as const
export type CorrectableField = (typeof correctableFields)[number]
