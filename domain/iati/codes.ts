import type { ActionStatus, DocumentKind, InstitutionKind, TransactionKind } from '@/db/enums'

/* How Minga's words are called on the code lists of IATI 2.03. */

/** The version of the standard. */
export const iatiVersion = '2.03'

/** Kinds of organisation that report or pay: government, other public sector, NGO, multilateral, … */
export const organisationTypes = [
  '10',
  '11',
  '15',
  '21',
  '22',
  '23',
  '24',
  '30',
  '40',
  '60',
  '70',
  '80',
  '90',
] as const

export const organisationTypeOf: Record<InstitutionKind, string> = {
  national_government: '10',
  local_government: '11',
  refugee_commission: '10',
  judiciary: '15',
  parliament: '15',
  police: '15',
  regional_organisation: '40',
  ngo: '22',
  international_organisation: '40',
  academia: '80',
}

/** Pipeline, implementation, finalisation, closed, cancelled, suspended. */
export const activityStatusOf: Record<ActionStatus, string> = {
  design: '1',
  endorsed: '1',
  implementation: '2',
  reporting: '3',
  closed: '4',
  cancelled: '5',
  suspended: '6',
}

/** National, regional, global. */
export const activityScopeOf = { national: '4', regional: '2', interregional: '1' } as const

export const transactionTypeOf: Record<TransactionKind, string> = {
  incoming_funds: '1',
  commitment: '2',
  disbursement: '3',
  expenditure: '4',
}

/** Categories of documents: objectives of the activity, review of how it went, results. */
export const documentCategoryOf: Record<DocumentKind, string> = {
  request_letter: 'A02',
  minutes: 'A07',
  agenda: 'A02',
  terms_of_reference: 'A02',
  mission_report: 'A07',
  attendance_list: 'A07',
  result_file: 'A08',
  evidence: 'A08',
  report: 'A07',
  other: 'A02',
}

/** Technical cooperation that is not a stay of experts: trainings, seminars, workshops. */
export const aidType = 'D02'
/** A standard grant. */
export const financeType = '110'
/** Official development assistance. */
export const flowType = '10'

/** Regions by the DAC's list (IATI's vocabulary 1). */
export const dacRegions = [
  '298',
  '189',
  '289',
  '1027',
  '1028',
  '1029',
  '1030',
  '498',
  '389',
  '1031',
  '1032',
  '489',
  '798',
  '589',
  '619',
  '679',
  '689',
  '789',
  '89',
  '889',
  '998',
] as const

/** Developing countries, unspecified: for a region that has no code of its own. */
export const anyRegion = '998'

/** Licences under which open data may be used, by their codes of SPDX. */
export const licences = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'ODC-By-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
} as const
export const licenceCodes = Object.keys(licences) as [keyof typeof licences, ...(keyof typeof licences)[]]
