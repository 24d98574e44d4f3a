import type { Policy } from '../policy'

export type InstitutionVerb = 'add'
export type InstitutionSubject = { status: string }

/** Who may add to the list of institutions: whoever logs requests or reads in attendance lists. */
export const institutionPolicy: Policy<InstitutionVerb, InstitutionSubject> = {
  entity: 'institution',
  rules: {
    add: { who: (actor) => actor.role === 'coordinator' || actor.role === 'officer' },
  },
}
