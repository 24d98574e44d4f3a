import { type Actor, type CaseScope, carries, coordinates, officerOfRegion } from '../actor'
import type { Policy } from '../policy'
import { openRequestStatuses, type RequestTransitionVerb, requestTransitions } from './status'

export type RequestVerb =
  | RequestTransitionVerb
  | 'log'
  | 'edit'
  | 'assign'
  | 'answerChecklist'
  | 'askOpinion'
  | 'recordOpinion'
  | 'attach'

export type RequestSubject = CaseScope & {
  status: string
  institutionId: number | null
  /** Questions of the checklist that nobody answered yet. */
  openQuestions: number
  /** Services with a veto that are against. */
  vetoes: number
}

const open = openRequestStatuses

/** The focal point of the authority that asked. */
const asks = (actor: Actor, request: RequestSubject) =>
  actor.role === 'focal_point' &&
  actor.institutionId !== null &&
  actor.institutionId === request.institutionId

const teamOfRegion = (actor: Actor, scope: CaseScope) =>
  officerOfRegion(actor, scope) || coordinates(actor, scope)

const screened = (request: RequestSubject) => (request.openQuestions > 0 ? 'checklistIncomplete' : null)

const notVetoed = (request: RequestSubject) => (request.vetoes > 0 ? 'vetoed' : null)

/** Who may do what with a request, and when (brief, "Roles" and "Lifecycles"). */
export const requestPolicy: Policy<RequestVerb, RequestSubject> = {
  entity: 'request',
  rules: {
    log: { who: teamOfRegion },
    submit: {
      who: (actor, request) => carries(actor, request) || asks(actor, request),
      from: requestTransitions.submit.from,
    },
    screen: { who: carries, from: requestTransitions.screen.from },
    consult: { who: carries, from: requestTransitions.consult.from, guard: screened },
    askClarification: { who: carries, from: requestTransitions.askClarification.from },
    clarify: {
      who: (actor, request) => carries(actor, request) || asks(actor, request),
      from: requestTransitions.clarify.from,
    },
    approve: { who: coordinates, from: requestTransitions.approve.from, guard: notVetoed },
    decline: { who: coordinates, from: requestTransitions.decline.from },
    refer: { who: coordinates, from: requestTransitions.refer.from },
    defer: { who: coordinates, from: requestTransitions.defer.from },
    resume: { who: coordinates, from: requestTransitions.resume.from },
    withdraw: {
      who: (actor, request) => carries(actor, request) || asks(actor, request),
      from: requestTransitions.withdraw.from,
    },
    edit: { who: carries, from: ['draft', ...open] },
    assign: { who: coordinates, from: open },
    answerChecklist: { who: carries, from: ['screening', 'clarification'] },
    askOpinion: { who: carries, from: ['consultation'] },
    recordOpinion: { who: carries, from: ['consultation'] },
    attach: { who: carries },
  },
}
