import type { ActivityKind, InstitutionKind, Locale, ResultKind } from '@/db/enums'
import type { gcmObjectives } from '@/domain/requests/inputs'

/*
 * The shape in which the demo programme is written down. Days are YYYY-MM-DD. People are invented; institutions and
 * experts are named by their keys in institutions.ts and experts.ts, thematic areas by their codes.
 */

export type Body = {
  name: string
  shortName?: string
  kind: InstitutionKind
  countryCode: string | null
}

export type Ask = {
  officer: string
  authority: string
  joint?: string[]
  involved?: string[]
  region: string
  country?: string
  received: string
  through?: string
  title: string
  /** In the words of the authority. */
  ask: string
  problem: string
  objective: string
  expectedResults: string
  triedBefore?: string
  areas: string[]
  kinds: ActivityKind[]
  beneficiaries: string
  beneficiaryCount?: number
  policyLink?: string
  gcm?: (typeof gcmObjectives)[number][]
  sustainability?: string
  wishedStart?: string
  urgency?: 'low' | 'normal' | 'high'
  contact: { name: string; post: string; email: string }
  signatory: string
}

export type Opinion = {
  service: string
  stance?: 'in_favour' | 'in_favour_with_comments' | 'against' | 'no_opinion'
  comments?: string
  veto?: boolean
  /** The address to which a link is sent, or the observer who is asked in the app; by a letter of paper otherwise. */
  link?: { email: string; locale: Locale }
  observer?: string
}

export type Decision = { on: string; reasons: string; conditions?: string }

/** Who came: people of the pool who come for the first time, and people who came before. */
export type Trainees = { fresh: number; again?: number }

export type PlannedEvent = {
  kind: ActivityKind
  title: string
  from: string
  to: string
  place?: string
  country?: string
  mode?: 'on_site' | 'online' | 'hybrid'
  languages?: string[]
  interpretation?: boolean
  objective: string
  agenda?: string
  experts?: string[]
  cost: number
  actual?: number
  trainees?: Trainees
  headcount?: { women?: number; men?: number; total: number; note: string }
  noRoster?: string
  /** What the mission report says. */
  report?: string[]
  /** How far it has come; `reported` when left out. */
  upTo?: 'planned' | 'confirmed' | 'held'
  postponedTo?: { from: string; to: string; reason: string }
}

export type ProducedResult = {
  kind: ResultKind
  title: string
  description: string
  plannedFor: string
  /** The position of the activity that it comes from. */
  activity?: number
  drafted?: string
  versions?: { on: string; language: string; note?: string }[]
  reviewed?: string
  validated?: string
  adopted?: { on: string; by: string; evidence: string }
  inUse?: string
}

export type Case = {
  asked: Ask
  opinions: Opinion[]
  decision: Decision
  /** The factsheet's number where the programme's own way of naming gives none: "Costa Rica I". */
  name?: string
  context: string
  objective: string
  expectedResult: string
  startsOn: string
  endsOn: string
  yearsPublished?: string
  budget: number
  involved?: string[]
  expertCountries?: string[]
  /** The officers who work on it besides its lead. */
  team?: string[]
  /** When the authority endorsed it; while it is being designed, never. */
  endorsed?: string
  events: PlannedEvent[]
  results: ProducedResult[]
  pool: string
  reporting?: string
  closed?: string
}
