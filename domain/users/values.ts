import type { UserRecord } from './list-users'

/** An account as its form holds it. */
export const userValues = (account: UserRecord) => ({
  name: account.name,
  role: account.role,
  locale: account.locale,
  regions: account.regions,
  countries: account.countries,
  institutionId: account.institutionId === null ? '' : String(account.institutionId),
  personId: account.personId === null ? '' : String(account.personId),
  function: account.function ?? '',
  phone: account.phone ?? '',
  // The names under which the fields that search show what is chosen.
  _labels: {
    ...labelOf('institutionId', account.institutionId, account.institution),
    ...labelOf('personId', account.personId, account.person),
  },
})

const labelOf = (field: string, id: number | null, label: string | null) =>
  id === null || label === null ? {} : { [field]: { [`v${id}`]: label } }
