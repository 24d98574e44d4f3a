/** What a column of an attendance list may hold; their labels stand in the namespace `rosterFields`. */
export const rosterFields = [
  'number',
  'fullName',
  'givenNames',
  'familyNames',
  'paternalName',
  'maternalName',
  'gender',
  'civility',
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
  'day',
  'scoreBefore',
  'scoreAfter',
  'signature',
  'ignore',
] as const
export type RosterField = (typeof rosterFields)[number]

/** Fields that several columns of a list may hold. */
export const repeatableFields: readonly RosterField[] = ['day', 'signature', 'ignore']
