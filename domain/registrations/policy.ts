import type { Actor } from '../actor'
import type { Policy } from '../policy'

export type RegistrationVerb = 'accept' | 'refuse'
export type RegistrationSubject = { status: string; regionCode: string }

/** The coordinator of the region lets an authority in or refuses it; whoever asks is not signed in. */
const coordinates = (actor: Actor, { regionCode }: RegistrationSubject) =>
  actor.role === 'coordinator' && actor.regions.includes(regionCode)

export const registrationPolicy: Policy<RegistrationVerb, RegistrationSubject> = {
  entity: 'registration',
  rules: {
    accept: { who: coordinates, from: ['waiting'] },
    refuse: { who: coordinates, from: ['waiting'] },
  },
}

/** Whether any registrations exist for the actor: shows the way to them. */
export const seesRegistrations = (actor: Pick<Actor, 'role'>) =>
  actor.role === 'administrator' || actor.role === 'coordinator'
