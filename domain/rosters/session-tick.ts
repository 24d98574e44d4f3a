import type { Standing } from './standing'

/** How one person's session is to stand, and when that was ticked: an ISO instant by the server's clock. */
export type SessionTick = {
  participationId: number
  day: string
  session: number
  present: boolean
  tickedAt: string
}

export const cellOf = ({
  participationId,
  day,
  session,
}: Pick<SessionTick, 'participationId' | 'day' | 'session'>) => `${participationId} ${day} ${session}`

/** Who is down as present once ticks have come over what was so before. */
export function withTicks(before: readonly Standing[], ticks: readonly SessionTick[]): Standing[] {
  const days = new Map(before.map((one) => [`${one[0]} ${one[1]}`, one]))
  for (const { participationId, day, session, present } of ticks) {
    const key = `${participationId} ${day}`
    const others = (days.get(key)?.[2] ?? []).filter((each) => each !== session)
    const sessions = present ? [...others, session].sort((a, b) => a - b) : others
    if (sessions.length > 0) days.set(key, [participationId, day, sessions])
    else days.delete(key)
  }
  return [...days.values()]
}

/** What is to be added to a device's clock, in milliseconds, when the server said `now` between these two readings of it. */
export const clockOffset = (now: string, asked: number, answered: number) =>
  Math.round(Date.parse(now) - (asked + answered) / 2)
