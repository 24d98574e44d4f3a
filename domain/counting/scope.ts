import {
  type ActionStatus,
  type ActivityKind,
  type ActivityStatus,
  actionStatuses,
  activityKinds,
  activityModes,
  activityStatuses,
  type Gender,
  genders,
  type InstitutionKind,
  institutionKinds,
  type ParticipationRole,
  participationRoles,
  type RequestStatus,
  type ResultKind,
  type ResultStatus,
  requestStatuses,
  resultKinds,
  resultStatuses,
} from '@/db/enums'
import { notFound } from '../errors'
import { gcmObjectives, sdgTargetCodes } from '../tags/codes'

/** What a figure is about; without any of it, everything that its reader may see. */
export type Scope = {
  /** The id of an activity: whoever is on its roster counts, also before it was held. */
  activity?: number
  /** The reference of an Action. */
  action?: string
  /** The year in which an activity or an Action starts, a request arrives or is decided, a result is achieved. */
  year?: number | typeof unknown
  /** The same as a quarter, "2017-Q2", and as a month, "2017-04". */
  quarter?: string
  month?: string
  /** The first day that counts, as YYYY-MM-DD. */
  since?: string
  /** The last day that counts, as YYYY-MM-DD: a year until a day of it. */
  until?: string
  region?: string
  /** The country of the case, as ISO 3166-1 alpha-2; where a trainee comes from is `from`. */
  country?: string
  /** The id of a person. */
  person?: number
  /** One day of attendance, as YYYY-MM-DD. */
  day?: string
  gender?: Gender
  institutionKind?: InstitutionKind | typeof unknown
  /** The country that somebody comes from. */
  from?: string
  /** The id of the institution that somebody comes from, that lends an expert, or that asks. */
  institution?: number | typeof unknown
  /** The code of the main thematic area of the Action: with those below it, or it alone. */
  area?: string
  theme?: string
  /** A code among the tags of the Action: an objective of the Global Compact, a target of the SDGs, a purpose of the DAC. */
  gcm?: string
  sdg?: string
  sector?: string
  activityKind?: ActivityKind
  mode?: (typeof activityModes)[number]
  role?: ParticipationRole
  /** Of an activity, an Action, a request or a result, whichever is counted. */
  status?: ActivityStatus | ActionStatus | RequestStatus | ResultStatus
  resultKind?: ResultKind
}

/** Stands in an address for what is not on record. */
export const unknown = 'unknown'

/** The parts of a scope that say who somebody is, and not where something happened. */
export const personalParts = ['gender', 'institutionKind', 'from', 'institution'] as const

const readers: { [Part in keyof Scope]-?: (text: string) => Scope[Part] } = {
  activity: idIn,
  action: codeIn,
  year: (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : text === unknown ? text : undefined),
  quarter: (text) => (/^[12]\d{3}-Q[1-4]$/.test(text) || text === unknown ? text : undefined),
  month: (text) => (/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text) || text === unknown ? text : undefined),
  since: dayIn,
  until: dayIn,
  region: codeIn,
  country: countryIn,
  person: idIn,
  day: dayIn,
  gender: (text) => genders.find((known) => known === text),
  institutionKind: (text) => [...institutionKinds, unknown].find((known) => known === text) as never,
  from: countryIn,
  institution: (text) => (text === unknown ? text : idIn(text)),
  area: codeIn,
  theme: codeIn,
  gcm: (text) => [...gcmObjectives, unknown].find((known) => known === text),
  sdg: (text) => [...sdgTargetCodes, unknown].find((known) => known === text),
  sector: (text) => (/^\d{5}$/.test(text) || text === unknown ? text : undefined),
  activityKind: (text) => activityKinds.find((known) => known === text),
  mode: (text) => activityModes.find((known) => known === text),
  role: (text) => participationRoles.find((known) => known === text),
  status: (text) => statuses.find((known) => known === text),
  resultKind: (text) => resultKinds.find((known) => known === text),
}
const statuses = [...activityStatuses, ...actionStatuses, ...requestStatuses, ...resultStatuses]

/** The names of all parts of a scope. */
export const scopeParts = Object.keys(readers) as (keyof Scope)[]

function codeIn(text: string) {
  return /^[\w-]{1,60}$/.test(text) ? text : undefined
}

function dayIn(text: string) {
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    // No calendar of the database has a year 0.
    text > '0001' &&
    new Date(text).toISOString().startsWith(text)
  return isDay ? text : undefined
}

function countryIn(text: string) {
  return text === unknown || /^[A-Z]{2}$/.test(text) ? text : undefined
}

function idIn(text: string) {
  return /^\d{1,10}$/.test(text) && Number(text) <= 2_147_483_647 ? Number(text) : undefined
}

/**
 * The scope that an address asks for. Throws `not_found` for a part that can't be: leaving it out would count more
 * than was asked.
 */
export function readScope(params: Record<string, string | undefined>): Scope {
  const scope: Record<string, unknown> = {}
  for (const [part, read] of Object.entries(readers)) {
    const text = params[part]
    if (!text) continue
    const value = read(text)
    if (value === undefined) throw notFound()
    scope[part] = value
  }
  return scope
}

/** The address of the list behind a figure. */
export function figureHref(measure: string, scope: Scope) {
  const query = new URLSearchParams()
  for (const [part, value] of Object.entries(scope))
    if (value !== undefined && value !== null) query.set(part, String(value))
  const text = query.toString()
  return text ? `/figures/${measure}?${text}` : `/figures/${measure}`
}
