import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action, actionTeam } from '@/db/schema/action'
import { result, resultVersion } from '@/db/schema/result'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import type { ResultSubject } from './policy'

/** The results that exist for this actor, as a condition on `result`: those of the Actions that do. */
export function visibleResults(actor: Actor): SQL | undefined {
  const visible = visibleActions(actor)
  return visible === undefined
    ? undefined
    : sql`exists (select 1 from ${action} where ${action.id} = ${result.actionId} and ${visible})`
}

/** Finds one result among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleResult(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(result)
    .where(and(eq(result.id, id), visibleResults(actor)))
    .for('update')
  if (!row) throw notFound()
  return { ...(await resultSubject(tx, row)), ...row }
}
export type LockedResult = Awaited<ReturnType<typeof lockVisibleResult>>

/** What the rules look at, for a result that was read. */
export async function resultSubject(
  tx: Db | Tx,
  row: Pick<typeof result.$inferSelect, 'id' | 'status' | 'kind' | 'actionId'>,
): Promise<ResultSubject> {
  const [facts] = await tx
    .select({
      regionCode: action.regionCode,
      countryCode: action.countryCode,
      leadId: action.leadId,
      teamIds: sql<
        number[]
      >`coalesce((select array_agg(${actionTeam.userId}) from ${actionTeam} where ${actionTeam.actionId} = ${action.id}), '{}')`,
      versions: sql<number>`(select count(*)::int from ${resultVersion} where ${resultVersion.resultId} = ${row.id})`,
    })
    .from(action)
    .where(eq(action.id, row.actionId))
  if (!facts) throw notFound()
  return { ...facts, status: row.status, kind: row.kind }
}
