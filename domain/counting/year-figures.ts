import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'

/** The figures of a year that its page shows, in their order. */
export const yearMeasures = [
  'requestsReceived',
  'requestsDecided',
  'activitiesHeld',
  'trainees',
  'participations',
  'resultsAchieved',
] as const
export type YearFigures = { year: number } & Record<(typeof yearMeasures)[number], number>

/** The figures of a year, of what exists for the actor. */
export async function yearFigures(db: Db, actor: Actor, year: number): Promise<YearFigures> {
  return { year, ...(await countMeasures(db, actor, { year }, yearMeasures)) }
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
