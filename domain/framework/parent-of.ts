import type { Tx } from '@/db/client'
import type { AimLevel } from '@/db/enums'
import { invalidField } from '../errors'
import { aimOf, type Owner } from './lock'

const above: Record<AimLevel, AimLevel | null> = { objective: null, outcome: 'objective', output: 'outcome' }

/**
 * What an aim leads to: an output to an outcome, an outcome to an objective of the same owner. Gives back its id or
 * null; throws `invalid` at `parentId` for anything else.
 */
export async function parentOf(
  tx: Tx,
  owner: Owner,
  { level, parentId }: { level: AimLevel; parentId?: number },
) {
  if (parentId === undefined) return null
  const parent = await aimOf(tx, owner, parentId).catch(() => null)
  if (parent?.level !== above[level] || !parent) throw invalidField('parentId', 'choose')
  return parent.id
}

/**
 * The programme's aim that one of an Action contributes to. Gives back its id or null; throws `invalid` at
 * `contributesToId` for anything else. The programme's aims contribute to nothing.
 */
export async function contributionOf(tx: Tx, owner: Owner, contributesToId: number | undefined) {
  if (owner === null || contributesToId === undefined) return null
  const served = await aimOf(tx, null, contributesToId).catch(() => null)
  if (!served) throw invalidField('contributesToId', 'choose')
  return served.id
}
