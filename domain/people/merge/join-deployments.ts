import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { deployment } from '@/db/schema/activity'
import type { JoinedDeployment, RowJson } from './before'
import { rowsAsJson } from './rows'

/** Gives the deployments of one record to another; two on one activity become one, of each fact the first that is known. */
export async function moveDeployments(tx: Tx, keptId: number, goneId: number) {
  const rows = await tx
    .select()
    .from(deployment)
    .where(inArray(deployment.personId, [keptId, goneId]))
    .orderBy(deployment.id)
    .for('update')
  const kept = new Map(rows.filter(({ personId }) => personId === keptId).map((row) => [row.activityId, row]))
  const asJson = async (id: number) => (await rowsAsJson(tx, deployment, sql`t.id = ${id}`))[0] as RowJson
  const moved: number[] = []
  const joined: JoinedDeployment[] = []
  for (const row of rows) {
    if (row.personId !== goneId) continue
    const into = kept.get(row.activityId)
    if (!into) {
      moved.push(row.id)
      continue
    }
    const before = await asJson(into.id)
    const gone = (await asJson(row.id)) as JoinedDeployment['deployment']
    await tx
      .update(deployment)
      .set({
        institutionId: into.institutionId ?? row.institutionId,
        daysPlanned: into.daysPlanned ?? row.daysPlanned,
        daysWorked: into.daysWorked ?? row.daysWorked,
      })
      .where(eq(deployment.id, into.id))
    await tx.delete(deployment).where(eq(deployment.id, row.id))
    joined.push({ deployment: gone, into: into.id, before, after: await asJson(into.id) })
  }
  if (moved.length > 0)
    await tx.update(deployment).set({ personId: keptId }).where(inArray(deployment.id, moved))
  return { moved, joined }
}
