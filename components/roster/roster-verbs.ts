import { type ActivitySubject, activityPolicy } from '@/domain/activities/policy'
import type { Actor } from '@/domain/actor'
import { can } from '@/domain/policy'

const verbs = [
  'importRoster',
  'recordAttendance',
  'makeCheckInLink',
  'settleArrival',
  'exportRoster',
  'addParticipant',
  'changeRole',
  'removeParticipant',
] as const

/** Which verbs of a roster this actor may use now. */
export type RosterVerbs = Record<(typeof verbs)[number], boolean>

export const rosterVerbs = (actor: Actor, subject: ActivitySubject) =>
  Object.fromEntries(verbs.map((verb) => [verb, can(activityPolicy, actor, verb, subject).ok])) as RosterVerbs
