import type { Policy } from '../policy'

export type PersonVerb = 'edit'
export type PersonSubject = { status: string }

/**
 * Who may change what is known about a person. A person is there once whatever the region, so whoever records
 * trainees may correct one (brief, "Roles": for M&E officers personal data are read-only).
 */
export const personPolicy: Policy<PersonVerb, PersonSubject> = {
  entity: 'person',
  rules: {
    edit: { who: (actor) => actor.role === 'coordinator' || actor.role === 'officer' },
  },
}
