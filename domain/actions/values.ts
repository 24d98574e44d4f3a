import type { ActionRecord } from './queries'

/** An Action as its form is filled. */
export const actionValues = (action: ActionRecord) => ({
  name: action.name,
  context: action.context ?? '',
  objective: action.objective ?? '',
  expectedResult: action.expectedResult ?? '',
  mainAreaId: action.mainAreaId === null ? '' : String(action.mainAreaId),
  areaIds: action.areas.map(({ id }) => String(id)).filter((id) => id !== String(action.mainAreaId)),
  startsOn: action.startsOn ?? '',
  endsOn: action.endsOn ?? '',
  yearsPublished: action.yearsPublished ?? '',
  budget: action.budget === null ? '' : String(action.budget),
  partnerIds: action.partners.map(({ id }) => String(id)),
  involvedCountries: action.countries.filter(({ role }) => role === 'involved').map(({ code }) => code),
  expertCountries: action.countries.filter(({ role }) => role === 'experts').map(({ code }) => code),
  predecessorId: action.predecessorId === null ? '' : String(action.predecessorId),
})
