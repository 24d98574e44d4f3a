import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'
import { isUnderWay } from './periods'
import type { Scope } from './scope'

/** The figures of a year that its page shows, in their order. */
export const yearMeasures = [
  'requestsReceived',
  'requestsDecided',
  'activitiesHeld',
  'trainees',
  'participations',
  'resultsAchieved',
] as const
export type YearFigures = { scope: Scope & { year: number } } & Record<(typeof yearMeasures)[number], number>

/** The figures of a year, or of one until a day, of what exists for the actor. */
export async function yearFigures(db: Db, actor: Actor, scope: YearFigures['scope']): Promise<YearFigures> {
  return { scope, ...(await countMeasures(db, actor, scope, yearMeasures)) }
}

/**
 * What a year is held against: the whole one before it; for one that is under way on a day (YYYY-MM-DD), of that the
 * same days.
 */
export function yearBefore(year: number, today: string): YearFigures['scope'] {
  const before = year - 1
  if (!isUnderWay(String(year), today)) return { year: before }
  const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)
  return { year: before, until: `${before}${day}` }
}

/** The years that have figures: from the first activity or request to the current one, newest first. */
export async function yearsWithFigures(db: Db, now: Date): Promise<number[]> {
  const [row] = await db.execute<{ first: number | null }>(
    sql`select extract(year from least((select min(${request.receivedOn}) from ${request}),
      (select min(${activity.startsOn}) from ${activity})))::int as first`,
  )
  const last = now.getUTCFullYear()
  const first = row?.first ?? last
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
