import { type Actor, type CaseScope, carries, monitors } from '../actor'
import type { Policy } from '../policy'
import { type FollowUpTransitionVerb, followUpTransitions } from './status'

export type FollowUpSubject = CaseScope & {
  status: string
  /** Institutions of the requests that the Action answers: whose focal points answer. */
  authorityIds: readonly number[]
}

const isAuthority = (actor: Actor, { authorityIds }: FollowUpSubject) =>
  actor.role === 'focal_point' && actor.institutionId !== null && authorityIds.includes(actor.institutionId)

/** Who may do what with a follow-up, and when (brief, "Roles"). */
export const followUpPolicy: Policy<FollowUpTransitionVerb, FollowUpSubject> = {
  entity: 'follow_up',
  rules: {
    ask: {
      who: (actor, followUp) => carries(actor, followUp) || monitors(actor),
      from: followUpTransitions.ask.from,
    },
    // What the authority answers by letter or by telephone, whoever carries the case writes down.
    answer: {
      who: (actor, followUp) => carries(actor, followUp) || isAuthority(actor, followUp),
      from: followUpTransitions.answer.from,
    },
  },
}
