import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { invalidField } from '../errors'

/**
 * The next number of an activity within its Action: 1, 2, 3 …, or 2.1 for what follows up 2. The Action must be
 * locked. Throws DomainError `invalid` when it follows up a number that is not there.
 */
export async function nextNumber(tx: Tx, actionId: number, followsUp: string | undefined) {
  const rows = await tx
    .select({ number: activity.number })
    .from(activity)
    .where(eq(activity.actionId, actionId))
  return numberAfter(
    rows.map(({ number }) => number),
    followsUp,
  )
}

export function numberAfter(numbers: readonly string[], followsUp: string | undefined) {
  if (followsUp && !numbers.includes(followsUp)) throw invalidField('followsUp', 'choose')
  const stem = followsUp ? `${followsUp}.` : ''
  const taken = numbers
    .filter((number) => number.startsWith(stem))
    .map((number) => Number(number.slice(stem.length)))
    .filter(Number.isInteger)
  return `${stem}${Math.max(0, ...taken) + 1}`
}
