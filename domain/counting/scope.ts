import { type Gender, genders, type InstitutionKind, institutionKinds } from '@/db/enums'
import { notFound } from '../errors'

/** What a figure is about; without any of it, everything that its reader may see. */
export type Scope = {
  /** The id of an activity: whoever is on its roster counts, also before it was held. */
  activity?: number
  /** The reference of an Action. */
  action?: string
  /** The year in which an activity starts, a request arrives, a result is achieved. */
  year?: number
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
}

/** Stands in an address for what is not on record. */
export const unknown = 'unknown'

/** The parts of a scope that say who somebody is, and not where something happened. */
export const personalParts = ['gender', 'institutionKind', 'from'] as const

const readers: { [Part in keyof Scope]-?: (text: string) => Scope[Part] } = {
  activity: idIn,
  action: (text) => (/^[\w-]{1,40}$/.test(text) ? text : undefined),
  year: (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : undefined),
  region: (text) => (/^[\w-]{1,40}$/.test(text) ? text : undefined),
  country: (text) => (/^[A-Z]{2}$/.test(text) ? text : undefined),
  person: idIn,
  day: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  gender: (text) => genders.find((known) => known === text),
  institutionKind: (text) => [...institutionKinds, unknown].find((known) => known === text) as never,
  from: (text) => (text === unknown || /^[A-Z]{2}$/.test(text) ? text : undefined),
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
