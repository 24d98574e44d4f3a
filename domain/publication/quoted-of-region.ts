import { asc, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action, quotedFigure } from '@/db/schema/action'
import type { Actor } from '../actor'
import { countedOf, rowsCounted } from '../counting/quoted'

/** A figure that somebody published, beside what Minga counts; `counted` is null for what lies outside of the region. */
export type QuotedOfRegion = {
  measure: (typeof quotedFigure.$inferSelect)['measure']
  value: number
  year: number | null
  regionCode: string | null
  action: { id: number; name: string } | null
  wording: string
  source: string
  counted: number | null
  /** What was counted for that, where a list has its rows. */
  rows: ReturnType<typeof rowsCounted>
}

/**
 * The figures that were published of a region, of its Actions and of the whole programme. What is of other regions is
 * given as it was published: whoever reads of one region may not see what would have to be counted.
 */
export async function quotedOfRegion(
  db: Db,
  actor: Actor,
  regionCode: string,
  today: string,
): Promise<QuotedOfRegion[]> {
  const rows = await db
    .select({ quoted: quotedFigure, name: action.name, reference: action.reference })
    .from(quotedFigure)
    .leftJoin(action, eq(action.id, quotedFigure.actionId))
    .where(or(isNull(quotedFigure.actionId), eq(action.regionCode, regionCode)))
    .orderBy(asc(quotedFigure.id))
  const told: QuotedOfRegion[] = []
  for (const { quoted, name, reference } of rows) {
    const { measure, value, year, regionCode: of, actionId, wording, source } = quoted
    const about = actionId === null ? null : { id: actionId, name: name ?? '' }
    const asked = { measure, year, region: of, action: reference }
    const isOurs = reference !== null || of === regionCode
    const counted = isOurs ? await countedOf(db, actor, asked, today) : null
    const behind = isOurs ? rowsCounted(asked) : null
    told.push({ measure, value, year, regionCode: of, action: about, wording, source, counted, rows: behind })
  }
  const rank = (row: QuotedOfRegion) => (row.regionCode === regionCode ? 0 : row.action ? 1 : 2)
  return told.sort((a, b) => rank(a) - rank(b))
}
