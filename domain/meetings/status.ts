import type { MeetingStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const meetingTransitionVerbs = ['hold'] as const
export type MeetingTransitionVerb = (typeof meetingTransitionVerbs)[number]

/** The lifecycle of a meeting: the only place that says which change of status exists. */
export const meetingTransitions: Transitions<MeetingTransitionVerb, MeetingStatus> = {
  hold: { from: ['planned'], to: 'held' },
}
