import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { request } from '@/db/schema/request'

export type Authority = { id: number; name: string }

/** The authority whose request an Action answers, the first of several; null where no request led to it. */
export async function authorityOf(db: Db | Tx, actionId: number): Promise<Authority | null> {
  const [row] = await db
    .select({ id: institution.id, name: institution.name })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(eq(request.actionId, actionId))
    .orderBy(asc(request.id))
    .limit(1)
  return row ?? null
}
