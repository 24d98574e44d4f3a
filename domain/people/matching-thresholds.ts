import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { programme } from '@/db/schema/reference'
import { type Thresholds, usualThresholds } from './thresholds'

/** From which scores on the programme joins people without asking, and asks. */
export async function matchingThresholds(db: Db | Tx): Promise<Thresholds> {
  const [found] = await db.select({ settings: programme.settings }).from(programme).where(eq(programme.id, 1))
  return found?.settings.matching ?? usualThresholds
}
