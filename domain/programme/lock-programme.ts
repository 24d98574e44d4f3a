import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { programme } from '@/db/schema/reference'
import { notFound } from '../errors'

/** Finds the programme and locks it; throws `not_found`. */
export async function lockProgramme(tx: Tx) {
  const [row] = await tx.select().from(programme).where(eq(programme.id, 1)).for('update')
  if (!row) throw notFound()
  return { ...row, status: 'kept' }
}
