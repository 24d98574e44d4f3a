import { actionStatuses, activityStatuses, requestStatuses, resultStatuses } from '@/db/enums'
import { type Dimension, dimensionsOf } from './dimensions'
import type { Scope } from './scope'

/*
 * Every figure of the programme, in one table: what it counts, in which unit, and where it makes sense. Participations
 * count seats, trainees count people, person-days count days (brief, "trainee"): they are never added to each other,
 * and people are never summed over activities. What each means is told by `figures.define` in the messages; which rows
 * they are by `rows-behind.ts`, from which both the number and the list are read.
 */

/** What kind of rows a figure counts. */
export type RowKind =
  | 'people'
  | 'seats'
  | 'days'
  | 'entries'
  | 'experts'
  | 'deployments'
  | 'workedDays'
  | 'activities'
  | 'actions'
  | 'underWay'
  | 'requests'
  | 'results'

export type Measure = {
  rows: RowKind
  /**
   * The measure that this one is a part of, shown beside it as its base; a part of people is hidden where it is so
   * small that it points at a person.
   */
  partOf?: string
}

export const measures = {
  /** People with at least one seat as trainee, each once. */
  trainees: { rows: 'people' },
  /** Of them women. */
  women: { rows: 'people', partOf: 'trainees' },
  /** People who completed at least one activity as trainee, each once. */
  completers: { rows: 'people', partOf: 'trainees' },
  /** Seats as trainee. */
  participations: { rows: 'seats' },
  /** Seats as trainee whose holder completed the activity. */
  completions: { rows: 'seats', partOf: 'participations' },
  /** Seats as trainee with a score before and one after. */
  scored: { rows: 'seats', partOf: 'participations' },
  /** Days on which trainees were there, over all seats. */
  personDays: { rows: 'days' },
  /** Seats of other roles. */
  speakers: { rows: 'seats' },
  organisers: { rows: 'seats' },
  observers: { rows: 'seats' },
  /** Seats of every role. */
  seats: { rows: 'seats' },
  /** Days on which anybody was there. */
  attendances: { rows: 'days' },
  /** Participants of whom only the number is known. */
  withoutIdentity: { rows: 'entries' },
  /** People lent as experts, each once. */
  experts: { rows: 'experts' },
  /** Experts on activities: somebody on two counts twice. */
  deployments: { rows: 'deployments' },
  /** Days that experts worked, as recorded. */
  daysWorked: { rows: 'workedDays' },
  /** Activities that are not cancelled. */
  activities: { rows: 'activities' },
  /** Of them those that were held. */
  activitiesHeld: { rows: 'activities', partOf: 'activities' },
  /** Actions that are not cancelled. */
  actions: { rows: 'actions' },
  /** Actions that were under way at some time of a period, each where it stood at its end; of none, those that are now. */
  actionsUnderWay: { rows: 'underWay' },
  requestsReceived: { rows: 'requests' },
  /** Approved, declined or referred; a deferral decides nothing yet. */
  requestsDecided: { rows: 'requests' },
  /** Results that are not dropped. */
  results: { rows: 'results' },
  /** Validated or adopted. */
  resultsAchieved: { rows: 'results', partOf: 'results' },
  /** Adopted and, as a later fact, said to be used; of the year since which they are. */
  resultsInUse: { rows: 'results' },
} as const satisfies Record<string, Measure>

export type MeasureKey = keyof typeof measures
export const measureKeys = Object.keys(measures) as MeasureKey[]
export const isMeasure = (text: string): text is MeasureKey => Object.hasOwn(measures, text)

const more: Partial<Record<RowKind, readonly (keyof Scope)[]>> = {
  seats: ['person'],
  days: ['person', 'day'],
  deployments: ['person'],
  workedDays: ['person'],
  results: ['activity'],
  underWay: ['year', 'quarter', 'month'],
}

/** The parts of a scope that rows of a kind can be narrowed by: by whatever they can be grouped by, and a few more. */
export const scopesOf = Object.fromEntries(
  Object.entries(dimensionsOf).map(([kind, dimensions]) => [
    kind,
    [...dimensions, 'since', 'until', ...(more[kind as RowKind] ?? [])],
  ]),
) as unknown as Record<RowKind, readonly (keyof Scope)[]>

const statusesOf: Partial<Record<RowKind, readonly string[]>> = {
  activities: activityStatuses,
  actions: actionStatuses,
  underWay: actionStatuses,
  requests: requestStatuses,
  results: resultStatuses,
}

/** Whether a figure can be narrowed to this part of a scope: one that its rows have, and for a status one of theirs. */
export const takesPart = (measure: MeasureKey, part: keyof Scope, value: unknown) => {
  const { rows } = measures[measure]
  return (
    scopesOf[rows].includes(part) && (part !== 'status' || Boolean(statusesOf[rows]?.includes(String(value))))
  )
}

/** What a measure can be grouped by. */
export const dimensionsOfMeasure = (measure: MeasureKey): readonly Dimension[] =>
  dimensionsOf[measures[measure].rows]

/** What the rows of a figure are called, as keys of `figures.unit`. */
export const unitOf = (measure: MeasureKey) => measures[measure].rows

/** Whether the rows of a kind are of people whom not everybody may know by name. */
export const isOfParticipants = (kind: RowKind) => kind === 'people' || kind === 'seats' || kind === 'days'
