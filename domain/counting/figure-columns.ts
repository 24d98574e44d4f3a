import type { RowKind } from './measures'

/** What can be told of a row. */
export type FigureColumn =
  | 'name'
  | 'gender'
  | 'institution'
  | 'institutionKind'
  | 'country'
  | 'seats'
  | 'deployments'
  | 'activity'
  | 'action'
  | 'starts'
  | 'role'
  | 'days'
  | 'daysWorked'
  | 'completed'
  | 'before'
  | 'after'
  | 'day'
  | 'nth'
  | 'note'
  | 'title'
  | 'reference'
  | 'status'
  | 'received'
  | 'decided'
  | 'number'

/** The columns of each kind of rows, in their order. */
export const columnsOf: Record<RowKind, readonly FigureColumn[]> = {
  people: ['name', 'gender', 'institution', 'institutionKind', 'country', 'seats'],
  seats: [
    'name',
    'activity',
    'action',
    'starts',
    'institution',
    'role',
    'days',
    'completed',
    'before',
    'after',
  ],
  days: ['name', 'day', 'activity', 'action', 'institution'],
  entries: ['activity', 'action', 'starts', 'gender', 'note'],
  experts: ['name', 'institution', 'country', 'deployments'],
  deployments: ['name', 'activity', 'action', 'starts', 'institution', 'daysWorked'],
  workedDays: ['name', 'nth', 'activity', 'action', 'starts', 'institution'],
  activities: ['title', 'number', 'action', 'starts', 'country', 'status'],
  actions: ['title', 'reference', 'starts', 'country', 'status'],
  underWay: ['title', 'reference', 'starts', 'country', 'status'],
  requests: ['title', 'reference', 'institution', 'country', 'received', 'decided', 'status'],
  results: ['title', 'reference', 'action', 'status'],
}
/** What they show to a reader who may not read names: what says nothing about a person. */
export const namelessColumns: readonly FigureColumn[] = [
  'name',
  'day',
  'activity',
  'action',
  'starts',
  'role',
]

/** Where the words for the status of rows of a kind stand, in `enums`. */
export const statusNames: Partial<
  Record<RowKind, 'activityStatus' | 'actionStatus' | 'requestStatus' | 'resultStatus'>
> = {
  activities: 'activityStatus',
  actions: 'actionStatus',
  underWay: 'actionStatus',
  requests: 'requestStatus',
  results: 'resultStatus',
}
