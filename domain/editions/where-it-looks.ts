import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ReportKind } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { country } from '@/db/schema/reference'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { invalidField } from '../errors'

/** The countries of these regions, and these countries, by their codes. Throws `invalid` for one that there isn't. */
export async function countriesOf(db: Db, places: readonly string[]): Promise<string[]> {
  if (places.length === 0) throw invalidField('places', 'choose')
  const wanted = [...places]
  const rows = await db
    .select()
    .from(country)
    .where(or(inArray(country.code, wanted), inArray(country.regionCode, wanted)))
  const known = new Set(rows.flatMap(({ code, regionCode }) => [code, regionCode]))
  if (wanted.some((place) => !known.has(place))) throw invalidField('places', 'choose')
  return rows.map(({ code }) => code).sort()
}

/** These countries as few places: regions of which all countries are among them, and the others by themselves. */
export async function placesOf(db: Db, countries: readonly string[]): Promise<string[]> {
  if (countries.length === 0) return []
  const rows = await db.select().from(country)
  const regions = [...new Set(rows.flatMap(({ regionCode }) => (regionCode ? [regionCode] : [])))]
  const whole = regions.filter((region) =>
    rows.every(({ code, regionCode }) => regionCode !== region || countries.includes(code)),
  )
  const among = new Set(
    rows.filter(({ regionCode }) => whole.includes(regionCode ?? '')).map(({ code }) => code),
  )
  return [...whole, ...countries.filter((code) => !among.has(code))]
}

type About = { kind: ReportKind; scope: Readonly<Record<string, string>> }

/** What is about one record alone, so that whoever may read that may read all of it. */
const ofOneRecord: readonly ReportKind[] = ['activity', 'action-fiche', 'action-final']

/**
 * The regions into which a report for the team looks: those of what it is about, never more than are given to who
 * freezes it. Null where it looks everywhere.
 */
export async function regionsOf(db: Db, actor: Actor, { kind, scope }: About): Promise<string[] | null> {
  const record = ofOneRecord.includes(kind) ? await regionOfRecord(db, actor, scope) : null
  if (record) return [record]
  const own = actor.role === 'coordinator' || actor.role === 'officer' ? [...actor.regions] : null
  const place = scope.region ?? (await regionOfCountry(db, scope.country))
  if (!place) return own
  return own === null || own.includes(place) ? [place] : own
}

/** That of the Action that a report on an activity or an Action is about, where it is there for the actor. */
async function regionOfRecord(db: Db, actor: Actor, scope: About['scope']) {
  if (scope.action) {
    const [found] = await db
      .select({ region: action.regionCode })
      .from(action)
      .where(and(eq(action.reference, scope.action), visibleActions(actor)))
    if (found) return found.region
  }
  if (!/^\d{1,9}$/.test(scope.activity ?? '')) return null
  const [found] = await db
    .select({ region: action.regionCode })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(activity.id, Number(scope.activity)), visibleActions(actor)))
  return found?.region ?? null
}

async function regionOfCountry(db: Db, code: string | undefined) {
  if (!code) return null
  const [found] = await db.select({ region: country.regionCode }).from(country).where(eq(country.code, code))
  return found?.region ?? null
}
