import type { Tx } from '@/db/client'
import type { Actor } from '../../actor'
import { invalidField, notFound } from '../../errors'
import { personStatus } from '../status'
import { lockReadablePerson } from '../visibility'

/** Locks two records, the one with the smaller number first; throws `not_found`, or `invalid` where both are one. */
export async function lockPair(tx: Tx, [one, other]: readonly [number, number], actor: Actor) {
  if (one === other) throw invalidField('goneId', 'choose')
  const first = await lockReadablePerson(tx, { id: Math.min(one, other) }, actor)
  const second = await lockReadablePerson(tx, { id: Math.max(one, other) }, actor)
  if (!first || !second) throw notFound()
  const status = personStatus({ anonymisedAt: first.anonymisedAt ?? second.anonymisedAt })
  return one < other ? ([first, second, status] as const) : ([second, first, status] as const)
}
