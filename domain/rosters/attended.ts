import { activityDays } from './activity-days'

/*
 * The one home of "attended" (brief, "trainee": a completer meets the attendance rule, and the test where there is
 * one). Its twin for counting over many seats is `completed-seat.ts`; a test holds the two together.
 */

/** A day has no more sessions than this. */
export const mostSessions = 8

/** The share where a programme has not said otherwise. */
export const usualRate = 0.8

/** What an activity asks of somebody who is to have completed it. */
export type AttendedRule = {
  /** The sessions of a day; 1 where a day is one whole. */
  sessionsPerDay: number
  days: readonly string[]
  /** The share of its sessions, 0.8 for 80 %, from which somebody attended. */
  rate: number
  /** The sessions that come to this share, rounded up; null where the activity has no days. */
  needed: number | null
  /** The score after it from which its test is passed; null where no test decides. */
  passMark: number | null
}

/** What a seat brings: the days on which she was there with the sessions of each, from 1, and her score after it. */
export type Attendee = {
  attended: readonly { day: string; sessions: readonly number[] }[]
  scoreAfter: number | null
}

/** Why somebody has not completed an activity: keys of `rosters.notCompleted`. */
export type NotCompleted = 'noDates' | 'tooFewSessions' | 'noScore' | 'notPassed'

export type Completion = {
  completed: boolean
  /** What is missing; null where she completed it. */
  why: NotCompleted | null
  /** Sessions that she came to, of how many there were, and how many it takes. */
  sessions: number
  ofSessions: number
  needed: number | null
  /** Days on which she was there in at least one session, of how many there were. */
  days: number
  ofDays: number
}

/** The rule of an activity with these days, sessions a day, share of sessions and pass mark. */
export function attendedRule(given: {
  sessionsPerDay: number
  days: readonly string[]
  rate: number
  passMark: number | null
}): AttendedRule {
  const sessionsPerDay = Math.max(given.sessionsPerDay, 1)
  const all = given.days.length * sessionsPerDay
  // In thousandths, or 0.07 of 100 sessions would be a little more than 7.
  const needed = all === 0 ? null : Math.ceil((Math.round(given.rate * 1000) * all) / 1000)
  return { ...given, sessionsPerDay, needed }
}

/** The rule of an activity as it is on record; `programmeRate` counts where it has no rate of its own. */
export const ruleOfActivity = (
  activity: {
    startsOn: string | null
    endsOn: string | null
    sessions: readonly string[]
    completionRate: number | null
    passMark: number | null
  },
  programmeRate: number,
) =>
  attendedRule({
    sessionsPerDay: activity.sessions.length,
    days: activityDays(activity),
    rate: activity.completionRate ?? programmeRate,
    passMark: activity.passMark,
  })

/**
 * Whether somebody has completed an activity, and if not, why. Days outside of the activity and sessions that it does
 * not have any more count for nothing. Says nothing about her role: completers are trainees.
 */
export function hasCompleted(rule: AttendedRule, seat: Attendee): Completion {
  const days = new Set(rule.days)
  let sessions = 0
  let came = 0
  for (const one of seat.attended) {
    const there = days.has(one.day) ? new Set(one.sessions.filter((each) => isSession(rule, each))).size : 0
    sessions += there
    if (there > 0) came += 1
  }
  const why = whatIsMissing(rule, sessions, seat.scoreAfter)
  return {
    completed: why === null,
    why,
    sessions,
    ofSessions: rule.days.length * rule.sessionsPerDay,
    needed: rule.needed,
    days: came,
    ofDays: rule.days.length,
  }
}

const isSession = (rule: AttendedRule, session: number) => session >= 1 && session <= rule.sessionsPerDay

function whatIsMissing(rule: AttendedRule, sessions: number, score: number | null): NotCompleted | null {
  if (rule.needed === null) return 'noDates'
  if (sessions < rule.needed) return 'tooFewSessions'
  if (rule.passMark === null) return null
  if (score === null) return 'noScore'
  return score < rule.passMark ? 'notPassed' : null
}
