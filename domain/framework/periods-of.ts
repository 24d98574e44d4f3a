import { asc, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { indicatorPeriod } from '@/db/schema/framework'

/** The periods of some indicators, in their order. */
export async function periodsOf(db: Db | Tx, indicatorIds: readonly number[]) {
  if (indicatorIds.length === 0) return []
  return db
    .select()
    .from(indicatorPeriod)
    .where(inArray(indicatorPeriod.indicatorId, [...indicatorIds]))
    .orderBy(asc(indicatorPeriod.startsOn), asc(indicatorPeriod.endsOn))
}
export type Period = Awaited<ReturnType<typeof periodsOf>>[number]
