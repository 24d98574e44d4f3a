import type { RequestRecord } from './queries'

const texts = [
  'regionCode',
  'countryCode',
  'receivedOn',
  'channel',
  'through',
  'ask',
  'title',
  'focalPointName',
  'focalPointFunction',
  'focalPointEmail',
  'focalPointPhone',
  'problem',
  'triedBefore',
  'otherSupport',
  'objective',
  'expectedResults',
  'beneficiaries',
  'genderBalance',
  'policyLink',
  'urgency',
  'wishedStart',
  'workingLanguage',
  'signatory',
  'sustainability',
] as const satisfies (keyof RequestRecord)[]

/**
 * A request as its form is filled. The version is among the values and not beside them, so that a draft that was
 * left on an older version is refused rather than written over a newer one.
 */
export function requestValues(request: RequestRecord) {
  const inRole = (role: string) => request.institutions.filter((each) => each.role === role)
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => String(id))
  const names = (rows: readonly { id: number; name: string }[]) =>
    Object.fromEntries(rows.map(({ id, name }) => [`v${id}`, name]))
  return {
    ...Object.fromEntries(texts.map((name) => [name, request[name] ?? ''])),
    id: request.id,
    version: request.version,
    institutionId: String(request.institutionId),
    jointInstitutionIds: ids(inRole('joint')),
    involvedInstitutionIds: ids(inRole('involved')),
    areaIds: ids(request.areas),
    activityKinds: request.activityKinds,
    beneficiaryCount: request.beneficiaryCount === null ? '' : String(request.beneficiaryCount),
    gcmObjectives: request.gcmObjectives.map(String),
    sdgTargets: request.sdgTargets,
    consent: request.consent,
    _labels: {
      institutionId: names([request.institution]),
      jointInstitutionIds: names(inRole('joint')),
      involvedInstitutionIds: names(inRole('involved')),
    },
  }
}
