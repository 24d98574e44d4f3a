import type { person } from '@/db/schema/person'

/** What two records may say differently; one of them is right. The names of the form. */
export const mergeFields = [
  'name',
  'gender',
  'email',
  'phone',
  'institutionId',
  'unit',
  'position',
  'countryCode',
  'state',
  'dateOfBirth',
] as const
export type MergeField = (typeof mergeFields)[number]

type Row = typeof person.$inferSelect
export type Facts = Pick<
  Row,
  | 'givenNames'
  | 'familyNames'
  | 'gender'
  | 'email'
  | 'phone'
  | 'institutionId'
  | 'unit'
  | 'position'
  | 'countryCode'
  | 'state'
  | 'dateOfBirth'
  | 'mailingConsent'
>

export const factsOf = (row: Facts): Facts => ({
  givenNames: row.givenNames,
  familyNames: row.familyNames,
  gender: row.gender,
  email: row.email,
  phone: row.phone,
  institutionId: row.institutionId,
  unit: row.unit,
  position: row.position,
  countryCode: row.countryCode,
  state: row.state,
  dateOfBirth: row.dateOfBirth,
  mailingConsent: row.mailingConsent,
})

const columnsOf = (field: MergeField): (keyof Facts)[] =>
  field === 'name' ? ['givenNames', 'familyNames'] : [field]

/** Whether a record says anything there. */
export const says = (row: Facts, field: MergeField) =>
  field === 'gender' ? row.gender !== 'not_said' : columnsOf(field).some((column) => row[column] !== null)

/** The fields that both records have something in, and not the same. */
export const differingFields = (a: Facts, b: Facts) =>
  mergeFields.filter(
    (field) => says(a, field) && says(b, field) && columnsOf(field).some((column) => a[column] !== b[column]),
  )

/**
 * What is known of the one person: where only one record says something that, else what was chosen, else what the
 * record that is kept says. Whoever said no to mailings anywhere gets none.
 */
export function mergedFacts(kept: Facts, gone: Facts, fromGone: readonly MergeField[]): Facts {
  const facts = factsOf(kept)
  for (const field of mergeFields) {
    const takes = says(gone, field) && (!says(kept, field) || fromGone.includes(field))
    if (takes) for (const column of columnsOf(field)) Object.assign(facts, { [column]: gone[column] })
  }
  const said = [kept.mailingConsent, gone.mailingConsent]
  facts.mailingConsent = said.includes(false) ? false : said.includes(true) ? true : null
  return facts
}
