import { type Actor, type CaseScope, carries, coordinates, monitors } from '../actor'
import type { Policy } from '../policy'
import { openResultStatuses, type ResultTransitionVerb, resultTransitions } from './status'

export type ResultVerb = ResultTransitionVerb | 'edit' | 'addVersion' | 'recordUse' | 'attach'

export type ResultSubject = CaseScope & { status: string; versions: number; kind: string }

const tends = (actor: Actor, scope: CaseScope) => carries(actor, scope) || monitors(actor)

/** A result that is a document needs a file before anybody can judge it. */
export const lacksFile = ({ versions, kind }: Pick<ResultSubject, 'versions' | 'kind'>) =>
  versions === 0 && kind !== 'trained_officials' && kind !== 'network'

/** Who may do what with a result, and when (brief, "Roles" and "Lifecycles"). */
export const resultPolicy: Policy<ResultVerb, ResultSubject> = {
  entity: 'result',
  rules: {
    draft: { who: tends, from: resultTransitions.draft.from },
    review: {
      who: tends,
      from: resultTransitions.review.from,
      needs: { resultHasNoFile: (result) => !lacksFile(result) },
    },
    sendBack: {
      who: (actor, scope) => coordinates(actor, scope) || monitors(actor),
      from: resultTransitions.sendBack.from,
    },
    validate: {
      who: (actor, scope) => coordinates(actor, scope) || monitors(actor),
      from: resultTransitions.validate.from,
    },
    adopt: { who: tends, from: resultTransitions.adopt.from },
    drop: {
      who: (actor, scope) => coordinates(actor, scope) || monitors(actor),
      from: resultTransitions.drop.from,
    },
    edit: { who: tends, from: openResultStatuses },
    addVersion: { who: tends, from: ['planned', 'drafting', 'review', 'validated'] },
    recordUse: { who: tends, from: ['adopted'] },
    attach: { who: tends },
  },
}
