import type { ActionStatus, RequestStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const requestTransitionVerbs = [
  'submit',
  'screen',
  'askClarification',
  'clarify',
  'consult',
  'approve',
  'decline',
  'refer',
  'defer',
  'resume',
  'withdraw',
] as const
export type RequestTransitionVerb = (typeof requestTransitionVerbs)[number]

/** Still with us: neither decided nor withdrawn. */
export const openRequestStatuses = [
  'submitted',
  'screening',
  'clarification',
  'consultation',
  'deferred',
] as const satisfies RequestStatus[]

/** In which a service may still answer what it was asked. */
export const answeringStatuses = ['consultation', 'clarification'] as const satisfies RequestStatus[]

/** Over, whatever came of it. */
export const closedRequestStatuses = [
  'approved',
  'declined',
  'referred',
  'withdrawn',
] as const satisfies RequestStatus[]

/** Actions that can still answer one more request. */
export const joinableActionStatuses = [
  'design',
  'endorsed',
  'implementation',
  'suspended',
] as const satisfies ActionStatus[]

/** The steps that a page shows on its way, in their order. */
export const requestSteps = [
  'submitted',
  'screening',
  'consultation',
  'approved',
] as const satisfies RequestStatus[]

/** The lifecycle of a request (brief, "Lifecycles"): the only place that says which change of status exists. */
export const requestTransitions: Transitions<RequestTransitionVerb, RequestStatus> = {
  submit: { from: ['draft'], to: 'submitted' },
  screen: { from: ['submitted'], to: 'screening' },
  askClarification: { from: ['screening', 'consultation'], to: 'clarification' },
  // Goes back to where it was asked from: see clarify-request.ts.
  clarify: { from: ['clarification'], to: 'screening', backTo: ['screening', 'consultation'] },
  consult: { from: ['screening'], to: 'consultation' },
  approve: { from: ['consultation'], to: 'approved' },
  decline: { from: ['consultation'], to: 'declined' },
  refer: { from: ['consultation'], to: 'referred' },
  defer: { from: ['consultation'], to: 'deferred' },
  resume: { from: ['deferred'], to: 'consultation' },
  // A draft is nobody's but its authority's, which discards it instead: see discard-request.ts.
  withdraw: {
    from: ['submitted', 'screening', 'clarification', 'consultation', 'deferred'],
    to: 'withdrawn',
  },
}

/** While its authority owes an answer, or the committee will look at it again, the programme's times stand still. */
export const pausedStatuses = ['clarification', 'deferred'] as const satisfies RequestStatus[]
