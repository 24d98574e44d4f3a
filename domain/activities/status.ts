import type { ActivityStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const activityTransitionVerbs = ['confirm', 'hold', 'report', 'postpone', 'replan', 'cancel'] as const
export type ActivityTransitionVerb = (typeof activityTransitionVerbs)[number]

/** It happened (brief: an activity "counts when it was held"). */
export const heldActivityStatuses = ['held', 'reported'] as const satisfies ActivityStatus[]

/** Still to come. */
export const openActivityStatuses = ['planned', 'confirmed', 'postponed'] as const satisfies ActivityStatus[]

/** The steps that a page shows on its way, in their order. */
export const activitySteps = ['planned', 'confirmed', 'held', 'reported'] as const satisfies ActivityStatus[]

/** The lifecycle of an activity (brief, "Lifecycles"): the only place that says which change of status exists. */
export const activityTransitions: Transitions<ActivityTransitionVerb, ActivityStatus> = {
  confirm: { from: ['planned'], to: 'confirmed' },
  hold: { from: ['confirmed'], to: 'held' },
  report: { from: ['held'], to: 'reported' },
  postpone: { from: ['planned', 'confirmed'], to: 'postponed' },
  replan: { from: ['postponed'], to: 'planned' },
  cancel: { from: ['planned', 'confirmed', 'postponed'], to: 'cancelled' },
}
