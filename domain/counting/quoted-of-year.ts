import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { quotedFigure } from '@/db/schema/action'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'

export type QuotedBeside = typeof quotedFigure.$inferSelect & {
  /** What Minga counts; null where it counts no such thing. */
  counted: number | null
}

/**
 * What was published about a year, of all regions and of each, beside what Minga counts of the same: of what the actor
 * sees the whole of, as a part of it would never reconcile. With `region`, of that one.
 */
export async function quotedOfYear(
  db: Db,
  actor: Actor,
  { year, region }: { year: number; region?: string | undefined },
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
  const seesAll = visibleActions(actor) === undefined
  const whole = rows.filter(
    ({ regionCode }) => seesAll || (regionCode !== null && actor.regions.includes(regionCode)),
  )
  const found: QuotedBeside[] = []
  for (const row of whole) found.push({ ...row, counted: await countedBeside(db, actor, row) })
  return found
}

async function countedBeside(
  db: Db,
  actor: Actor,
  { measure, year, regionCode }: typeof quotedFigure.$inferSelect,
) {
  const scope = { year: year as number, ...(regionCode ? { region: regionCode } : {}) }
  switch (measure) {
    case 'trainees':
      return (await countMeasures(db, actor, scope, ['trainees'])).trainees
    case 'participations':
      return (await countMeasures(db, actor, scope, ['participations'])).participations
    case 'activities':
      return (await countMeasures(db, actor, scope, ['activitiesHeld'])).activitiesHeld
    case 'activities_change_percent': {
      const now = (await countMeasures(db, actor, scope, ['activitiesHeld'])).activitiesHeld
      const before = await countMeasures(db, actor, { ...scope, year: scope.year - 1 }, ['activitiesHeld'])
      return before.activitiesHeld === 0 ? null : Math.round((now / before.activitiesHeld - 1) * 10_000) / 100
    }
  }
}
