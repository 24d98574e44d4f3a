import type { Db } from '@/db/client'
import type { QuotedMeasure } from '@/db/enums'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'

/** A figure that somebody published: what it measures, and what it was of; an Action by its reference. */
export type Quoted = {
  measure: QuotedMeasure
  year?: number | null
  region?: string | null
  action?: string | null
}

/**
 * What Minga counts beside a figure that somebody published, of what the actor sees; null where it counts no such
 * thing: neither a year nor an Action is named, or a change is of no year. A change is in whole per cents, as those
 * who publish write it, so that the same figure never gets two verdicts; null as well where nothing was held before.
 */
export async function countedOf(
  db: Db,
  actor: Actor,
  { measure, year, region, action }: Quoted,
): Promise<number | null> {
  if (!year && !action) return null
  const scope = { ...(action ? { action } : {}), ...(region ? { region } : {}) }
  const count = async (key: 'trainees' | 'participations' | 'activitiesHeld', of = year) =>
    (await countMeasures(db, actor, { ...scope, ...(of ? { year: of } : {}) }, [key]))[key]
  switch (measure) {
    case 'trainees':
    case 'participations':
      return count(measure)
    case 'activities':
      return count('activitiesHeld')
    case 'activities_change_percent':
      return year ? changeOf(await count('activitiesHeld'), await count('activitiesHeld', year - 1)) : null
  }
}

/** A change against before in whole per cents; null where there was nothing before. */
export const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : Math.round((now / before - 1) * 100)
