import type { RequestActions } from '@/components/request/request-verbs'
import * as actions from './actions'

/** What each verb of a request's head does. */
export const verbActions: RequestActions = {
  screen: actions.screen,
  consult: actions.consult,
  askOpinion: actions.opinion,
  askClarification: actions.ask,
  clarify: actions.clarify,
  approve: actions.approve,
  decline: actions.decline,
  refer: actions.refer,
  defer: actions.defer,
  resume: actions.resume,
  withdraw: actions.withdraw,
  assign: actions.assign,
}

/** What is done in the screening and the consultation. */
export const teamActions = {
  answer: actions.answer,
  ask: actions.opinion,
  record: actions.record,
  remind: actions.remind,
  takeBack: actions.takeBack,
  give: actions.give,
}
