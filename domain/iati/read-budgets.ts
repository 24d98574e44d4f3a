import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action, actionCountry } from '@/db/schema/action'
import { actionShare } from '@/db/schema/open-data'
import { type OpenDataSettings, region } from '@/db/schema/reference'
import { recipientsOf } from './derived'
import { isPublished } from './which'

export type YearBudget = { year: number; amount: number }
export type Budgets = {
  all: YearBudget[]
  byCountry: (YearBudget & { code: string })[]
  /** By the DAC's list, of what is for no country by name. */
  byRegion: (YearBudget & { code: string })[]
}

const DAY = 86_400_000

/**
 * The budgets of the published Actions by calendar year, in all and by who benefits, in the same parts of a hundred as
 * the Actions themselves are published: each budget is spread over its Action's days. EUR.
 */
export async function readBudgets(db: Db | Tx, settings: OpenDataSettings): Promise<Budgets> {
  const all = new Sums()
  const byCountry = new Sums()
  const byRegion = new Sums()
  for (const { budget, startsOn, endsOn, ...placed } of await budgeted(db, settings)) {
    const { countries, regions } = recipientsOf(placed)
    const isRegion = new Set(regions)
    for (const { year, cents } of byYear(budget, startsOn, endsOn)) {
      all.add('', year, cents)
      for (const part of shared(cents, [...countries, ...regions]))
        (isRegion.has(part.of) ? byRegion : byCountry).add(part.of.code, year, part.cents)
    }
  }
  return { all: all.list(), byCountry: byCountry.list(), byRegion: byRegion.list() }
}

async function budgeted(db: Db | Tx, settings: OpenDataSettings) {
  const actions = await db
    .select({
      id: action.id,
      countryCode: action.countryCode,
      regionCode: region.dacCode,
      budget: action.budget,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
    })
    .from(action)
    .innerJoin(region, eq(region.code, action.regionCode))
    .where(and(isPublished(settings), gt(action.budget, 0)))
    .orderBy(asc(action.id))
  const ids = actions.map(({ id }) => id)
  const shares = await db
    .select()
    .from(actionShare)
    .where(inArray(actionShare.actionId, ids))
    .orderBy(asc(actionShare.place))
  const involved = await db
    .select()
    .from(actionCountry)
    .where(and(inArray(actionCountry.actionId, ids), eq(actionCountry.role, 'involved')))
    .orderBy(asc(actionCountry.countryCode))
  return actions.map((one) => ({
    ...one,
    shares: shares.filter(({ actionId }) => actionId === one.id),
    involved: involved.filter(({ actionId }) => actionId === one.id).map(({ countryCode }) => countryCode),
  }))
}

/** Cents in parts of a hundred; the last part takes what rounding leaves. */
function shared<Part extends { percentage: number }>(cents: number, parts: readonly Part[]) {
  let left = cents
  return parts.map((of, at) => {
    const part = at === parts.length - 1 ? left : Math.round((cents * of.percentage) / 100)
    left -= part
    return { of, cents: part }
  })
}

/** Cents by a code and a year. */
class Sums {
  private readonly sums = new Map<string, { code: string; year: number; cents: number }>()

  add(code: string, year: number, cents: number) {
    const key = `${code} ${year}`
    const sum = this.sums.get(key) ?? { code, year, cents: 0 }
    sum.cents += cents
    this.sums.set(key, sum)
  }

  /** By code, then by year, as EUR. */
  list() {
    return [...this.sums.values()]
      .map(({ code, year, cents }) => ({ code, year, amount: cents / 100 }))
      .sort((a, b) => a.code.localeCompare(b.code) || a.year - b.year)
  }
}

/** An amount over calendar years by their days, in cents that add up to it. */
export function byYear(amount: number | null, startsOn: string | null, endsOn: string | null) {
  if (!amount || !startsOn || !endsOn || endsOn < startsOn) return []
  const first = Number(startsOn.slice(0, 4))
  const last = Number(endsOn.slice(0, 4))
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY + 1
  const all = days(startsOn, endsOn)
  let left = Math.round(amount * 100)
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at
    const from = year === first ? startsOn : `${year}-01-01`
    const to = year === last ? endsOn : `${year}-12-31`
    const cents = year === last ? left : Math.round((amount * 100 * days(from, to)) / all)
    left -= cents
    return { year, cents }
  })
}
