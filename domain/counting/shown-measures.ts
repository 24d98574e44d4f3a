import type { Db, Tx } from '@/db/client'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'
import { isOfParticipants, type Measure, type MeasureKey, measures } from './measures'
import { openFigure } from './open-figure'
import type { Scope } from './scope'
import { hidesSmall } from './small-cells'

/**
 * Some figures of a scope as far as the actor may see them; null where one points at a person. Throws `not_found` as
 * `openFigure` does.
 */
export async function shownMeasures<Key extends MeasureKey>(
  db: Db | Tx,
  actor: Actor,
  scope: Scope,
  keys: readonly Key[],
): Promise<Record<Key, number | null>> {
  const counts: Record<Key, number | null> = await countMeasures(db, actor, scope, keys)
  if (!hidesSmall(actor)) return counts
  for (const key of keys) {
    const { rows, partOf } = measures[key] as Measure
    if (partOf && isOfParticipants(rows)) counts[key] = (await openFigure(db, actor, key, scope)).value
  }
  return counts
}
