import { type Actor, monitors } from '../actor'
import type { Policy } from '../policy'

export type InstitutionVerb = 'add' | 'identify'
export type InstitutionSubject = { status: string }

const keeps = (actor: Actor) => actor.role === 'coordinator' || actor.role === 'officer'

/** Who may add to the list of institutions (whoever logs requests or reads in attendance lists) and identify them. */
export const institutionPolicy: Policy<InstitutionVerb, InstitutionSubject> = {
  entity: 'institution',
  rules: {
    add: { who: keeps },
    identify: { who: (actor) => keeps(actor) || monitors(actor) },
  },
}
