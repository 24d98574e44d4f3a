import type { Policy } from '../policy'

export type ProgrammeVerb = 'requireSecondFactor'
export type ProgrammeSubject = { status: string }

/** Who may change how the programme works (brief, "Roles": configuration is the administrator's). */
export const programmePolicy: Policy<ProgrammeVerb, ProgrammeSubject> = {
  entity: 'programme',
  rules: {
    requireSecondFactor: { who: (actor) => actor.role === 'administrator' },
  },
}
