import type { Tx } from '@/db/client'
import { followUp } from '@/db/schema/follow-up'
import { dayOf } from '../deadlines'
import { followUpMonths } from './status'

/** Plans the follow-ups of an Action that closes now; those that it has already stay as they are. */
export async function planFollowUps(tx: Tx, actionId: number, now: Date) {
  await tx
    .insert(followUp)
    .values(followUpMonths.map((months) => ({ actionId, months, dueOn: monthsAfter(dayOf(now), months) })))
    .onConflictDoNothing()
}

/** The same day so many months later, or the last of that month when it has no such day; both as YYYY-MM-DD. */
export function monthsAfter(day: string, months: number) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
