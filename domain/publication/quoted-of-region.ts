import { asc, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action, quotedFigure } from '@/db/schema/action'
import type { Actor } from '../actor'
import { countMeasures } from '../counting/count-measures'
import { heldByYear } from './region-actions'

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
}

/**
 * The figures that were published of a region, of its Actions and of the whole programme. What is of other regions is
 * given as it was published: whoever reads of one region may not see what would have to be counted.
 */
export async function quotedOfRegion(db: Db, actor: Actor, regionCode: string): Promise<QuotedOfRegion[]> {
  const rows = await db
    .select({ quoted: quotedFigure, name: action.name, reference: action.reference })
    .from(quotedFigure)
    .leftJoin(action, eq(action.id, quotedFigure.actionId))
    .where(or(isNull(quotedFigure.actionId), eq(action.regionCode, regionCode)))
    .orderBy(asc(quotedFigure.id))
  const held = new Map((await heldByYear(db, regionCode)).map(({ year, count }) => [year, count]))
  const told: QuotedOfRegion[] = []
  for (const { quoted, name, reference } of rows) {
    const { measure, value, year, regionCode: of, actionId, wording, source } = quoted
    const about = actionId === null ? null : { id: actionId, name: name ?? '' }
    const counted = reference
      ? await ofAction(db, actor, reference, measure)
      : of === regionCode && year !== null
        ? ofYear(held, measure, year)
        : null
    told.push({ measure, value, year, regionCode: of, action: about, wording, source, counted })
  }
  const rank = (row: QuotedOfRegion) => (row.regionCode === regionCode ? 0 : row.action ? 1 : 2)
  return told.sort((a, b) => rank(a) - rank(b))
}

/** A change against the year before in per cent, rounded to whole ones; null where nothing was held before. */
function ofYear(held: Map<number, number>, measure: QuotedOfRegion['measure'], year: number) {
  const now = held.get(year) ?? 0
  const before = held.get(year - 1) ?? 0
  if (measure === 'activities') return now
  if (measure === 'activities_change_percent')
    return before === 0 ? null : Math.round((now / before - 1) * 100)
  return null
}

async function ofAction(db: Db, actor: Actor, reference: string, measure: QuotedOfRegion['measure']) {
  if (measure !== 'trainees' && measure !== 'participations' && measure !== 'activities') return null
  const key = measure === 'activities' ? 'activitiesHeld' : measure
  return (await countMeasures(db, actor, { action: reference }, [key]))[key]
}
