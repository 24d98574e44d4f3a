import { desc, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ficheVersion } from '@/db/schema/fiche'
import { digestOf, ficheContents } from './contents'

export type FicheState = 'sent' | 'stale'

/**
 * How the last fiche that was sent stands for each of these Actions, which the caller has found to be visible:
 * `sent`, or `stale` where the Action says something else by now, so that nobody can endorse it. Those of which none
 * was sent are left out.
 */
export async function ficheStates(db: Db, actionIds: readonly number[]): Promise<Map<number, FicheState>> {
  const states = new Map<number, FicheState>()
  if (actionIds.length === 0) return states
  const last = await db
    .selectDistinctOn([ficheVersion.actionId], {
      actionId: ficheVersion.actionId,
      digest: ficheVersion.digest,
    })
    .from(ficheVersion)
    .where(inArray(ficheVersion.actionId, [...actionIds]))
    .orderBy(ficheVersion.actionId, desc(ficheVersion.number))
  for (const { actionId, digest } of last)
    states.set(actionId, digest === digestOf(await ficheContents(db, actionId)) ? 'sent' : 'stale')
  return states
}
