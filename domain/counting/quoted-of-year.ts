import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { quotedFigure } from '@/db/schema/action'
import { seesWhole } from '../actions/sees-whole'
import type { Actor } from '../actor'
import { countedOf } from './quoted'

export type QuotedBeside = typeof quotedFigure.$inferSelect & {
  /** What Minga counts; null where it counts no such thing. */
  counted: number | null
}

/**
 * What was published about a year, of all regions and of each, beside what Minga counts of the same: of what the actor
 * sees the whole of, as a part of it would never reconcile. With `region`, of that one. `today` is YYYY-MM-DD.
 */
export async function quotedOfYear(
  db: Db,
  actor: Actor,
  { year, region }: { year: number; region?: string | undefined },
  today: string,
): Promise<QuotedBeside[]> {
  const rows = await db
    .select()
    .from(quotedFigure)
    .where(
      and(
        eq(quotedFigure.year, year),
        isNull(quotedFigure.actionId),
        region ? eq(quotedFigure.regionCode, region) : undefined,
      ),
    )
    .orderBy(asc(quotedFigure.id))
  const whole = rows.filter(({ regionCode }) => seesWhole(actor, regionCode))
  const found: QuotedBeside[] = []
  for (const row of whole)
    found.push({ ...row, counted: await countedOf(db, actor, { ...row, region: row.regionCode }, today) })
  return found
}
