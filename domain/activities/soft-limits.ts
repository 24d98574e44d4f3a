import type { ActivityKind } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'

/** A limit that is not kept: which, and its number. Keys of `activities.limits`. */
export type LimitPassed = {
  limit: 'minDays' | 'maxDays' | 'minParticipants' | 'maxParticipants' | 'maxExperts'
  number: number
}

/**
 * Which limits of its kind an activity does not keep. They warn and block nothing; a programme sets them (brief,
 * glossary "activity"). Participants are judged once there are any.
 */
export function limitsPassed(
  activity: { kind: ActivityKind; days: number; participants: number; experts: number },
  limits: ProgrammeSettings['softLimits'],
): LimitPassed[] {
  const { minDays, maxDays, minParticipants, maxParticipants, maxExperts } = limits[activity.kind] ?? {}
  const { days, participants, experts } = activity
  const passed: [LimitPassed['limit'], number | undefined, boolean][] = [
    ['minDays', minDays, days > 0 && days < (minDays ?? 0)],
    ['maxDays', maxDays, days > (maxDays ?? Number.POSITIVE_INFINITY)],
    ['minParticipants', minParticipants, participants > 0 && participants < (minParticipants ?? 0)],
    ['maxParticipants', maxParticipants, participants > (maxParticipants ?? Number.POSITIVE_INFINITY)],
    ['maxExperts', maxExperts, experts > (maxExperts ?? Number.POSITIVE_INFINITY)],
  ]
  return passed.flatMap(([limit, number, isPassed]) =>
    isPassed && number !== undefined ? [{ limit, number }] : [],
  )
}
