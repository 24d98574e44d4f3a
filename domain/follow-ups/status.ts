import type { FollowUpStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const followUpTransitionVerbs = ['ask', 'answer'] as const
export type FollowUpTransitionVerb = (typeof followUpTransitionVerbs)[number]

/** After so many months an authority is asked what came of an Action (brief, "follow-up"). */
export const followUpMonths = [6, 12] as const

/** The way of a follow-up: the only place that says which change of status exists. */
export const followUpTransitions: Transitions<FollowUpTransitionVerb, FollowUpStatus> = {
  // By hand, or by itself on its day: see ask-due-follow-ups.ts.
  ask: { from: ['planned'], to: 'asked' },
  answer: { from: ['asked'], to: 'answered' },
}
