import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Actor } from '../actor'
import type { MeasureKey } from './measures'
import type { Scope } from './scope'
import { countsFor } from './stored-counts'

/**
 * How many rows there are behind each of some figures of a scope, in one statement. These are the true numbers:
 * whoever shows them to somebody outside of the team hides small ones first (`small-cells.ts`).
 */
export async function countMeasures<Key extends MeasureKey>(
  db: Db | Tx,
  actor: Actor,
  scope: Scope,
  keys: readonly Key[],
): Promise<Record<Key, number>> {
  const counts = keys.map(
    (measure) => sql`(${countsFor(db, { actor, measure, scope })}) as ${sql.identifier(measure)}`,
  )
  const [row] = await db.execute(sql`select ${sql.join(counts, sql`, `)}`)
  return row as Record<Key, number>
}
