import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { country } from '@/db/schema/reference'
import type { Actor } from '../actor'
import { visibleActions } from './visibility'

/**
 * Whether somebody sees every Action of a region, or without one of the whole programme: only then is what is counted
 * or published of it whole. A region is also seen whole by its own coordinators and officers (brief, "Roles").
 */
export const seesWhole = (actor: Actor, region?: string | null) =>
  visibleActions(actor) === undefined ||
  ((actor.role === 'coordinator' || actor.role === 'officer') &&
    typeof region === 'string' &&
    actor.regions.includes(region))

/** The same of one region, which an observer to whom all of its countries are given sees whole as well. */
export async function seesRegion(db: Db, actor: Actor, region: string): Promise<boolean> {
  if (seesWhole(actor, region)) return true
  if (actor.role !== 'observer') return false
  const countries = await db
    .select({ code: country.code })
    .from(country)
    .where(eq(country.regionCode, region))
  return countries.length > 0 && countries.every(({ code }) => actor.countries.includes(code))
}
