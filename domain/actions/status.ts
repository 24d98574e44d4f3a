import type { ActionStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const actionTransitionVerbs = [
  'endorse',
  'start',
  'report',
  'close',
  'suspend',
  'resume',
  'cancel',
] as const
export type ActionTransitionVerb = (typeof actionTransitionVerbs)[number]

/** Under way in some sense: planned, running or being written up. */
export const openActionStatuses = [
  'design',
  'endorsed',
  'implementation',
  'reporting',
  'suspended',
] as const satisfies ActionStatus[]

/** The steps that a page shows on its way, in their order. */
export const actionSteps = [
  'design',
  'endorsed',
  'implementation',
  'reporting',
  'closed',
] as const satisfies ActionStatus[]

/** The lifecycle of an Action (brief, "Lifecycles"): the only place that says which change of status exists. */
export const actionTransitions: Transitions<ActionTransitionVerb, ActionStatus> = {
  endorse: { from: ['design'], to: 'endorsed' },
  // Done by the first confirmed activity: see confirm-activity.ts.
  start: { from: ['endorsed'], to: 'implementation' },
  report: { from: ['implementation'], to: 'reporting' },
  close: { from: ['reporting'], to: 'closed' },
  suspend: { from: ['endorsed', 'implementation', 'reporting'], to: 'suspended' },
  // Goes back to where it was suspended from: see resume-action.ts.
  resume: { from: ['suspended'], to: 'implementation', backTo: ['endorsed', 'implementation', 'reporting'] },
  cancel: { from: ['design', 'endorsed', 'implementation', 'suspended'], to: 'cancelled' },
}
