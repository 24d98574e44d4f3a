import type { Actor } from '../actor'
import type { Policy } from '../policy'

export type QuestionVerb = 'add' | 'edit' | 'copy' | 'retire' | 'restore'
export type QuestionSubject = { status: string }

/**
 * Who keeps the library: configuration is the administrator's, evaluations are the M&E officer's (brief, "Roles").
 * Everybody of the team may ask its questions.
 */
export const keepsQuestions = (actor: Pick<Actor, 'role'>) =>
  actor.role === 'administrator' || actor.role === 'me_officer'

/** Who may do what with a question of the library: what was asked once is copied and never changed. */
export const questionPolicy: Policy<QuestionVerb, QuestionSubject> = {
  entity: 'question',
  rules: {
    add: { who: keepsQuestions },
    edit: { who: keepsQuestions, from: ['new'] },
    copy: { who: keepsQuestions },
    retire: { who: keepsQuestions, from: ['new', 'asked'] },
    restore: { who: keepsQuestions, from: ['retired'] },
  },
}
