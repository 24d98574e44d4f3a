import type { PersonRecord } from './queries'

/** What is known about a person as its form holds it. */
export const personValues = (person: PersonRecord) => ({
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  gender: person.gender,
  institutionId: person.institution ? String(person.institution.id) : '',
  unit: person.unit ?? '',
  position: person.position ?? '',
  email: person.email ?? '',
  phone: person.phone ?? '',
  countryCode: person.countryCode ?? '',
  state: person.state ?? '',
  dateOfBirth: person.dateOfBirth ?? '',
  mailingConsent: person.mailingConsent === null ? '' : person.mailingConsent ? 'yes' : 'no',
  // The name under which a field that looks for institutions shows the one chosen.
  _labels: person.institution
    ? { institutionId: { [`v${person.institution.id}`]: person.institution.name } }
    : {},
})
