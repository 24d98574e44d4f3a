import type { ResultStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const resultTransitionVerbs = ['draft', 'review', 'sendBack', 'validate', 'adopt', 'drop'] as const
export type ResultTransitionVerb = (typeof resultTransitionVerbs)[number]

/** Achieved, as against planned: the two are never shown alike (brief, glossary "result"). */
export const achievedResultStatuses = ['validated', 'adopted'] as const satisfies ResultStatus[]

export const openResultStatuses = ['planned', 'drafting', 'review'] as const satisfies ResultStatus[]

/** The steps that a page shows on its way, in their order. */
export const resultSteps = [
  'planned',
  'drafting',
  'review',
  'validated',
  'adopted',
] as const satisfies ResultStatus[]

/** The lifecycle of a result (brief, "Lifecycles"): the only place that says which change of status exists. */
export const resultTransitions: Transitions<ResultTransitionVerb, ResultStatus> = {
  draft: { from: ['planned'], to: 'drafting' },
  review: { from: ['drafting'], to: 'review' },
  sendBack: { from: ['review'], to: 'drafting' },
  validate: { from: ['review'], to: 'validated' },
  adopt: { from: ['validated'], to: 'adopted' },
  drop: { from: ['planned', 'drafting', 'review'], to: 'dropped' },
}
