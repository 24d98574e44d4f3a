import { type Actor, type CaseScope, carries, coordinates, officerOfRegion } from '../actor'
import type { Policy } from '../policy'
import {
  answeringStatuses,
  closedRequestStatuses,
  openRequestStatuses,
  type RequestTransitionVerb,
  requestTransitions,
} from './status'

export type RequestVerb =
  | RequestTransitionVerb
  | 'begin'
  | 'fillIn'
  | 'discard'
  | 'log'
  | 'edit'
  | 'assign'
  | 'answerChecklist'
  | 'askOpinion'
  | 'recordOpinion'
  | 'remindOpinion'
  | 'takeBackOpinion'
  | 'giveOpinion'
  | 'attach'
  | 'write'
  | 'note'

export type RequestSubject = CaseScope & {
  status: string
  institutionId: number | null
  /** The authorities that ask jointly with it. */
  jointIds: readonly number[]
  /** Questions of the checklist that nobody answered yet. */
  openQuestions: number
  /** Services with a veto that are against. */
  vetoes: number
  /** The observers whose opinion was asked in the app. */
  askedIds: readonly number[]
}

const open = openRequestStatuses

/** The focal point of the authority that asked: the one that leads, where several ask together. */
const asks = (actor: Actor, request: RequestSubject) =>
  actor.role === 'focal_point' &&
  actor.institutionId !== null &&
  actor.institutionId === request.institutionId

/** The focal point of an authority that asks jointly: she reads and writes, and leaves the answers to the one that leads. */
const asksJointly = (actor: Actor, { jointIds }: RequestSubject) =>
  actor.role === 'focal_point' && actor.institutionId !== null && jointIds.includes(actor.institutionId)

const teamOfRegion = (actor: Actor, scope: CaseScope) =>
  officerOfRegion(actor, scope) || coordinates(actor, scope)

/** Who may do what with a request, and when (brief, "Roles" and "Lifecycles"). */
export const requestPolicy: Policy<RequestVerb, RequestSubject> = {
  entity: 'request',
  rules: {
    log: { who: teamOfRegion },
    begin: { who: (actor) => actor.role === 'focal_point' && actor.institutionId !== null },
    fillIn: { who: asks, from: ['draft'] },
    discard: { who: asks, from: ['draft'] },
    submit: { who: asks, from: requestTransitions.submit.from },
    screen: { who: carries, from: requestTransitions.screen.from },
    consult: {
      who: carries,
      from: requestTransitions.consult.from,
      needs: { checklistIncomplete: (request) => request.openQuestions === 0 },
    },
    askClarification: { who: carries, from: requestTransitions.askClarification.from },
    clarify: {
      who: (actor, request) => carries(actor, request) || asks(actor, request),
      from: requestTransitions.clarify.from,
    },
    approve: {
      who: coordinates,
      from: requestTransitions.approve.from,
      needs: { vetoed: (request) => request.vetoes === 0 },
    },
    decline: { who: coordinates, from: requestTransitions.decline.from },
    refer: { who: coordinates, from: requestTransitions.refer.from },
    defer: { who: coordinates, from: requestTransitions.defer.from },
    resume: { who: coordinates, from: requestTransitions.resume.from },
    withdraw: {
      who: (actor, request) => carries(actor, request) || asks(actor, request),
      from: requestTransitions.withdraw.from,
    },
    edit: { who: carries, from: open },
    assign: { who: coordinates, from: open },
    answerChecklist: { who: carries, from: ['screening', 'clarification'] },
    askOpinion: { who: carries, from: ['consultation'] },
    recordOpinion: { who: carries, from: ['consultation'] },
    remindOpinion: { who: carries, from: ['consultation'] },
    takeBackOpinion: { who: carries, from: ['consultation'] },
    giveOpinion: {
      who: (actor, request) => actor.role === 'observer' && request.askedIds.includes(actor.id),
      from: answeringStatuses,
    },
    attach: { who: carries },
    write: {
      who: (actor, request) => carries(actor, request) || asks(actor, request) || asksJointly(actor, request),
      from: [...open, ...closedRequestStatuses],
    },
    note: { who: teamOfRegion, from: [...open, ...closedRequestStatuses] },
  },
}
