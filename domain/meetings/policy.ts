import { type Actor, isStaff } from '../actor'
import type { Policy } from '../policy'
import { type MeetingTransitionVerb, meetingTransitions } from './status'

export type MeetingVerb =
  | MeetingTransitionVerb
  | 'plan'
  | 'edit'
  | 'putOnAgenda'
  | 'moveOnAgenda'
  | 'takeOffAgenda'

export type MeetingSubject = {
  status: string
  /** Whether its day has come. */
  hasBegun: boolean
  /** Cases on the agenda that are neither decided nor left for a later round. */
  undecided: number
}

const coordinator = (actor: Actor) => actor.role === 'coordinator'

/** The whole team reads what the committee has before it. */
export const readsMeetings = (actor: Pick<Actor, 'role'>) => isStaff(actor as Actor)

/** Who may do what with a meeting of the committee, and when (brief, "Roles": the coordinator records its decisions). */
export const meetingPolicy: Policy<MeetingVerb, MeetingSubject> = {
  entity: 'meeting',
  rules: {
    plan: { who: coordinator },
    edit: { who: coordinator },
    putOnAgenda: { who: coordinator, from: ['planned'] },
    moveOnAgenda: { who: coordinator, from: ['planned'] },
    takeOffAgenda: { who: coordinator, from: ['planned'] },
    hold: {
      who: coordinator,
      from: meetingTransitions.hold.from,
      needs: {
        meetingNotBegun: ({ hasBegun }) => hasBegun,
        casesUndecided: ({ undecided }) => undecided === 0,
      },
    },
  },
}
