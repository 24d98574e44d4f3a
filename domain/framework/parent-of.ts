import type { Tx } from '@/db/client'
import type { AimLevel } from '@/db/enums'
import { invalidField } from '../errors'
import { aimOf } from './lock'

const above: Record<AimLevel, AimLevel | null> = { objective: null, outcome: 'objective', output: 'outcome' }

/**
 * What an aim leads to: an output to an outcome, an outcome to an objective of the same Action. Gives back its id or
 * null; throws `invalid` at `parentId` for anything else.
 */
export async function parentOf(
  tx: Tx,
  actionId: number,
  { level, parentId }: { level: AimLevel; parentId?: number },
) {
  if (parentId === undefined) return null
  const parent = await aimOf(tx, actionId, parentId).catch(() => null)
  if (parent?.level !== above[level] || !parent) throw invalidField('parentId', 'choose')
  return parent.id
}
