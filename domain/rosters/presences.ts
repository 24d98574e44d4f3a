/** That somebody was there on a day: in one session of it, from 1, or all day where it is null. */
export type Presence = { day: string; session: number | null }

/** Days in their order, and of those that were not attended whole the sessions that were. */
export type Attended = { days: string[]; parts?: Record<string, number[]> }

/** Puts presences together by day; who came to every session was there all day. */
export function daysOf(there: readonly Presence[], sessionsPerDay: number): Attended {
  const byDay = new Map<string, Set<number> | 'whole'>()
  for (const { day, session } of there) {
    const before = byDay.get(day)
    if (session === null || before === 'whole') byDay.set(day, 'whole')
    else byDay.set(day, new Set([...(before ?? []), session]))
  }
  const days = [...byDay.keys()].sort()
  const parts = days.flatMap((day): [string, number[]][] => {
    const sessions = byDay.get(day)
    if (!sessions || sessions === 'whole' || sessions.size >= sessionsPerDay) return []
    return [[day, [...sessions].sort((a, b) => a - b)]]
  })
  return parts.length > 0 ? { days, parts: Object.fromEntries(parts) } : { days }
}

/** The presences that days and parts of days stand for. */
export const presencesOf = ({ days, parts = {} }: Attended): Presence[] =>
  days.flatMap(
    (day): Presence[] => parts[day]?.map((session) => ({ day, session })) ?? [{ day, session: null }],
  )
