import { type Actor, type CaseScope, carries, coordinates, monitors } from '../actor'
import type { Policy } from '../policy'
import { type ActionTransitionVerb, actionTransitions, openActionStatuses } from './status'

export type ActionVerb =
  | ActionTransitionVerb
  | 'edit'
  | 'assign'
  | 'planActivity'
  | 'planResult'
  | 'attach'
  | 'sendFiche'
  | 'editFramework'
  | 'recordActual'
  | 'describe'
  | 'publish'
  | 'keepTransaction'

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

const tends = (actor: Actor, action: ActionSubject) => carries(actor, action) || monitors(actor)

/** What is measured and told of an Action goes on after it was closed. */
const notCancelled = [...openActionStatuses, 'closed']

const isAuthority = (actor: Actor, action: ActionSubject) =>
  actor.role === 'focal_point' &&
  actor.institutionId !== null &&
  action.authorityIds.includes(actor.institutionId)

/** Who may do what with an Action, and when (brief, "Roles" and "Lifecycles"). */
export const actionPolicy: Policy<ActionVerb, ActionSubject> = {
  entity: 'action',
  rules: {
    sendFiche: {
      who: carries,
      from: ['design'],
      needs: { ficheIncomplete: (action) => action.ficheComplete },
    },
    // The authority endorses the fiche that was sent; an endorsement that came by letter the officer records.
    endorse: {
      who: (actor, action) => carries(actor, action) || isAuthority(actor, action),
      from: actionTransitions.endorse.from,
      needs: { ficheIncomplete: (action) => action.ficheComplete },
    },
    start: {
      who: carries,
      from: actionTransitions.start.from,
      needs: { noConfirmedActivity: (action) => action.confirmedActivities > 0 },
    },
    report: {
      who: carries,
      from: actionTransitions.report.from,
      needs: { activitiesStillOpen: (action) => action.openActivities === 0 },
    },
    close: {
      who: coordinates,
      from: actionTransitions.close.from,
      needs: {
        resultsStillOpen: (action) => action.openResults === 0,
        noFinalReport: (action) => action.hasFinalReport,
      },
    },
    suspend: { who: coordinates, from: actionTransitions.suspend.from },
    resume: { who: coordinates, from: actionTransitions.resume.from },
    cancel: { who: coordinates, from: actionTransitions.cancel.from },
    edit: { who: carries, from: openActionStatuses },
    assign: { who: coordinates, from: openActionStatuses },
    planActivity: { who: carries, from: ['design', 'endorsed', 'implementation'] },
    planResult: { who: tends, from: openActionStatuses },
    attach: { who: tends },
    editFramework: { who: tends, from: notCancelled },
    recordActual: { who: tends, from: notCancelled },
    describe: { who: tends, from: notCancelled },
    publish: { who: (actor, action) => coordinates(actor, action) || monitors(actor) },
    keepTransaction: { who: carries, from: notCancelled },
  },
}
