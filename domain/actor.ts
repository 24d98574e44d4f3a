import type { Locale, Role } from '@/db/enums'

/** Whoever does something: a signed-in user with what was given to them. */
export type Actor = {
  id: number
  name: string
  role: Role
  locale: Locale
  /** Regions given to a coordinator or an officer. */
  regions: readonly string[]
  /** Countries given to an observer. */
  countries: readonly string[]
  /** The authority that a focal point signs in for. */
  institutionId: number | null
  /** Who an expert is among the people of the programme. */
  personId?: number | null
}

/** Where a case stands and who works on it: what every rule about a case looks at. */
export type CaseScope = {
  regionCode: string
  countryCode: string | null
  leadId: number | null
  teamIds: readonly number[]
}

type Who = (actor: Actor, scope: CaseScope) => boolean

/** The coordinator of the case's region (brief: "everything of the regions given to them"). */
export const coordinates: Who = (actor, scope) =>
  actor.role === 'coordinator' && actor.regions.includes(scope.regionCode)

/** An officer of the case's region, whether she works on the case or not. */
export const officerOfRegion: Who = (actor, scope) =>
  actor.role === 'officer' && actor.regions.includes(scope.regionCode)

/** An officer who leads the case or is on its team (brief: "the cases they lead or work on, in full"). */
export const worksOn: Who = (actor, scope) =>
  actor.role === 'officer' && (scope.leadId === actor.id || scope.teamIds.includes(actor.id))

/** Whoever carries the case: its officers and its coordinator. */
export const carries: Who = (actor, scope) => worksOn(actor, scope) || coordinates(actor, scope)

/** Whoever may look after results and figures anywhere (brief: M&E officer). */
export const monitors = (actor: Actor) => actor.role === 'me_officer'

/** People of the programme team, who read cases with their internal notes and costs. */
export const isStaff = (actor: Actor) =>
  actor.role === 'administrator' ||
  actor.role === 'coordinator' ||
  actor.role === 'officer' ||
  actor.role === 'me_officer'

/** An expert who is deployed on it (brief: "own deployments"). */
export const isDeployedOn = (actor: Actor, { expertIds }: { expertIds: readonly number[] }) =>
  actor.role === 'expert' && actor.personId != null && expertIds.includes(actor.personId)

/** Whether this actor may read any names of a roster: all of them, or a focal point those of her own officials. */
export const readsNames = (actor: Pick<Actor, 'role'>) => actor.role !== 'observer' && actor.role !== 'expert'
