import { type Actor, type CaseScope, carries, monitors } from '../actor'
import type { Policy } from '../policy'
import { type QuestionnaireTransitionVerb, questionnaireTransitions } from './status'

export type QuestionnaireVerb = QuestionnaireTransitionVerb | 'edit' | 'discard' | 'send' | 'typeIn'
export type QuestionnaireSubject = CaseScope & {
  status: string
  /** How many questions it has. */
  questions: number
}

/** Whoever looks after what people learnt: whoever carries the case, and M&E officers anywhere (brief, "Roles"). */
export const evaluates = (actor: Actor, scope: CaseScope) => carries(actor, scope) || monitors(actor)

/** Who may do what with a test or an evaluation form, and when. */
export const questionnairePolicy: Policy<QuestionnaireVerb, QuestionnaireSubject> = {
  entity: 'questionnaire',
  rules: {
    edit: { who: evaluates, from: ['draft'] },
    discard: { who: evaluates, from: ['draft'] },
    open: {
      who: evaluates,
      from: questionnaireTransitions.open.from,
      needs: { noQuestions: (questionnaire) => questionnaire.questions > 0 },
    },
    close: { who: evaluates, from: questionnaireTransitions.close.from },
    reopen: { who: evaluates, from: questionnaireTransitions.reopen.from },
    send: { who: evaluates, from: ['open'] },
    typeIn: { who: evaluates, from: ['open', 'closed'] },
  },
}
