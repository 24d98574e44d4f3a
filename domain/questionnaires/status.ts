import type { QuestionnaireStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const questionnaireTransitionVerbs = ['open', 'close', 'reopen'] as const
export type QuestionnaireTransitionVerb = (typeof questionnaireTransitionVerbs)[number]

/** The way of a questionnaire: the only place that says which change of status exists. */
export const questionnaireTransitions: Transitions<QuestionnaireTransitionVerb, QuestionnaireStatus> = {
  open: { from: ['draft'], to: 'open' },
  // By hand, or by itself after its last day.
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
}
