import type { Db } from '@/db/client'
import type { QuotedMeasure } from '@/db/enums'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'
import type { MeasureKey } from './measures'
import { isUnderWay } from './periods'
import type { Scope } from './scope'

/** A figure that somebody published: what it measures, and what it was of; an Action by its reference. */
export type Quoted = {
  measure: QuotedMeasure
  year?: number | null
  region?: string | null
  action?: string | null
}

/**
 * What Minga counts beside a figure that somebody published, of what the actor sees; null where it counts no such
 * thing: neither a year nor an Action is named, or a change is of no year, or of one that is under way on `today`
 * (YYYY-MM-DD): a part of a year can't be held against the whole of another. A change is in whole per cents, as those
 * who publish write it, so that the same figure never gets two verdicts; null as well where nothing was held before.
 */
export async function countedOf(db: Db, actor: Actor, quoted: Quoted, today: string): Promise<number | null> {
  const { measure, year } = quoted
  const rows = rowsCounted(quoted)
  if (rows) return count(db, actor, rows)
  if (measure !== 'activities_change_percent' || !year || isUnderWay(String(year), today)) return null
  const held = (of: number) =>
    count(db, actor, { measure: 'activitiesHeld', scope: { ...placeOf(quoted), year: of } })
  return changeOf(await held(year), await held(year - 1))
}

/** What is counted beside a published figure, whose rows a list shows; null for a change, which has none. */
export function rowsCounted(quoted: Quoted): { measure: MeasureKey; scope: Scope } | null {
  const { measure, year, action } = quoted
  if ((!year && !action) || measure === 'activities_change_percent') return null
  return {
    measure: measure === 'activities' ? 'activitiesHeld' : measure,
    scope: { ...placeOf(quoted), ...(year ? { year } : {}) },
  }
}

const placeOf = ({ action, region }: Quoted): Scope => ({
  ...(action ? { action } : {}),
  ...(region ? { region } : {}),
})

const count = async (db: Db, actor: Actor, { measure, scope }: { measure: MeasureKey; scope: Scope }) =>
  (await countMeasures(db, actor, scope, [measure]))[measure]

/** A change against before in whole per cents; null where there was nothing before. */
export const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : Math.round((now / before - 1) * 100)
