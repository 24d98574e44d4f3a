import { type Actor, type CaseScope, carries, coordinates, monitors } from '../actor'
import type { Policy } from '../policy'
import { type ActionTransitionVerb, actionTransitions, openActionStatuses } from './status'

export type ActionVerb = ActionTransitionVerb | 'edit' | 'assign' | 'planActivity' | 'planResult' | 'attach'

export type ActionSubject = CaseScope & {
  status: string
  /** Institutions of the requests that it answers: whose focal points endorse it. */
  authorityIds: readonly number[]
  /** Whether context, objective and expected result are written. */
  ficheComplete: boolean
  /** Activities that are confirmed, held or reported. */
  confirmedActivities: number
  /** Activities neither held nor reported nor cancelled. */
  openActivities: number
  /** Results neither validated nor adopted nor dropped. */
  openResults: number
  hasFinalReport: boolean
}

const isAuthority = (actor: Actor, action: ActionSubject) =>
  actor.role === 'focal_point' &&
  actor.institutionId !== null &&
  action.authorityIds.includes(actor.institutionId)

/** Who may do what with an Action, and when (brief, "Roles" and "Lifecycles"). */
export const actionPolicy: Policy<ActionVerb, ActionSubject> = {
  entity: 'action',
  rules: {
    // Until the authority signs in, its endorsement comes by letter and the officer records it.
    endorse: {
      who: (actor, action) => carries(actor, action) || isAuthority(actor, action),
      from: actionTransitions.endorse.from,
      guard: (action) => (action.ficheComplete ? null : 'ficheIncomplete'),
    },
    start: {
      who: carries,
      from: actionTransitions.start.from,
      guard: (action) => (action.confirmedActivities > 0 ? null : 'noConfirmedActivity'),
    },
    report: {
      who: carries,
      from: actionTransitions.report.from,
      guard: (action) => (action.openActivities === 0 ? null : 'activitiesStillOpen'),
    },
    close: {
      who: coordinates,
      from: actionTransitions.close.from,
      guard: (action) =>
        action.openResults > 0 ? 'resultsStillOpen' : action.hasFinalReport ? null : 'noFinalReport',
    },
    suspend: { who: coordinates, from: actionTransitions.suspend.from },
    resume: { who: coordinates, from: actionTransitions.resume.from },
    cancel: { who: coordinates, from: actionTransitions.cancel.from },
    edit: { who: carries, from: openActionStatuses },
    assign: { who: coordinates, from: openActionStatuses },
    planActivity: { who: carries, from: ['design', 'endorsed', 'implementation'] },
    planResult: {
      who: (actor, action) => carries(actor, action) || monitors(actor),
      from: openActionStatuses,
    },
    attach: { who: (actor, action) => carries(actor, action) || monitors(actor) },
  },
}
