import { type Actor, isStaff } from '../actor'
import type { Policy } from '../policy'

export type PersonVerb =
  | 'edit'
  | 'recordConsent'
  | 'export'
  | 'anonymise'
  | 'merge'
  | 'tellApart'
  | 'undoMerge'
export type PersonSubject = {
  status: string /** An expert who can still sign in. */
  hasOpenAccount?: boolean
}

const recordsPeople = (actor: Pick<Actor, 'role'>) => actor.role === 'coordinator' || actor.role === 'officer'

/**
 * Who may do what with what is known about a person. A person is there once whatever the region, so whoever records
 * trainees may correct one (brief, "Roles": for M&E officers personal data are read-only). The export holds all that
 * is held, of every region, as the person has a right to (GDPR, article 15; Regulation (EU) 2018/1725, article 17):
 * it is for those who read everywhere, or answer for a region. To take out who she is cannot be undone and touches
 * every region; that is for those who answer for the programme.
 */
export const personPolicy: Policy<PersonVerb, PersonSubject> = {
  entity: 'person',
  rules: {
    edit: { who: recordsPeople, from: ['known'] },
    recordConsent: { who: recordsPeople, from: ['known'] },
    merge: { who: recordsPeople, from: ['known'] },
    tellApart: { who: recordsPeople, from: ['known'] },
    undoMerge: { who: recordsPeople, from: ['known'] },
    export: { who: (actor) => isStaff(actor) && actor.role !== 'officer' },
    anonymise: {
      who: (actor) => actor.role === 'administrator' || actor.role === 'coordinator',
      from: ['known'],
      needs: { personHasAccount: ({ hasOpenAccount }) => hasOpenAccount !== true },
    },
  },
}
