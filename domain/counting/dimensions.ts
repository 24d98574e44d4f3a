import type { RowKind } from './measures'
import type { Scope } from './scope'

/*
 * What figures can be grouped by. Each dimension is a part of a scope as well, so that a group opens the list of
 * exactly the rows that it counts: whatever is grouped by, a row is in one group alone, but for the tags of its Action:
 * of those an Action has any number, and what belongs to it counts once in the group of each.
 */

const times = ['year', 'quarter', 'month'] as const
const places = ['region', 'country', 'action', 'area', 'theme'] as const
/** Codes of official lists on an Action: objectives of the Global Compact, targets of the SDGs, purposes of the DAC. */
const tags = ['gcm', 'sdg', 'sector'] as const
const cases = [...places, ...tags] as const
const activities = ['activity', 'activityKind', 'mode'] as const
const people = ['gender', 'institutionKind', 'institution', 'from'] as const

export const dimensions = [
  ...times,
  ...cases,
  ...activities,
  ...people,
  'role',
  'status',
  'resultKind',
] as const satisfies readonly (keyof Scope)[]
export type Dimension = (typeof dimensions)[number]
export const isDimension = (text: string): text is Dimension => dimensions.includes(text as Dimension)

/** What rows of a kind can be grouped by. */
export const dimensionsOf: Record<RowKind, readonly Dimension[]> = {
  people: [...times, ...cases, ...activities, ...people],
  seats: [...times, ...cases, ...activities, ...people, 'role'],
  days: [...times, ...cases, ...activities, ...people, 'role'],
  entries: [...times, ...cases, ...activities, 'gender'],
  experts: [...times, ...cases, ...activities, 'from'],
  deployments: [...times, ...cases, ...activities, 'institution', 'from'],
  workedDays: [...times, ...cases, ...activities, 'institution', 'from'],
  activities: [...times, ...cases, 'activityKind', 'mode', 'status'],
  actions: [...times, ...cases.filter((name) => name !== 'action'), 'status'],
  // One that lasts is under way in several years: it has no year of its own.
  underWay: [...cases.filter((name) => name !== 'action'), 'status'],
  requests: [...times, 'region', 'country', 'action', 'institutionKind', 'institution', 'status'],
  results: [...times, ...cases, 'resultKind', 'status'],
}

/** Dimensions with few groups, which can stand side by side as columns. */
export const splits: readonly Dimension[] = [
  'year',
  'quarter',
  'region',
  'area',
  'activityKind',
  'mode',
  'gender',
  'institutionKind',
  'role',
  'status',
  'resultKind',
]

/** Whether one row may be in several groups: an Action has any number of codes of a list. */
export const isTag = (dimension: string): dimension is (typeof tags)[number] =>
  (tags as readonly string[]).includes(dimension)

/** Whether groups stand in the order of time. */
export const isTime = (dimension: Dimension) => (times as readonly Dimension[]).includes(dimension)

/** Whether a group says who somebody is, and not where something happened. */
export const isPersonal = (dimension: Dimension) => (people as readonly Dimension[]).includes(dimension)
