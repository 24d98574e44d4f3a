import { and, gt } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import type { OpenDataSettings } from '@/db/schema/reference'
import { isPublished } from './which'

export type YearBudget = { year: number; amount: number }
export type Budgets = { all: YearBudget[]; byCountry: (YearBudget & { country: string })[] }

const DAY = 86_400_000

/**
 * The budgets of the published Actions by calendar year, in all and by the country that asked: each budget is spread
 * over its Action's days. EUR.
 */
export async function readBudgets(db: Db | Tx, settings: OpenDataSettings): Promise<Budgets> {
  const rows = await db
    .select({
      country: action.countryCode,
      budget: action.budget,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
    })
    .from(action)
    .where(and(isPublished(settings), gt(action.budget, 0)))
  const all = new Map<number, number>()
  const byCountry = new Map<string, number>()
  const add = <Key>(sums: Map<Key, number>, key: Key, cents: number) =>
    sums.set(key, (sums.get(key) ?? 0) + cents)
  for (const { country, budget, startsOn, endsOn } of rows)
    for (const { year, cents } of byYear(budget, startsOn, endsOn)) {
      add(all, year, cents)
      if (country) add(byCountry, `${country} ${year}`, cents)
    }
  return {
    all: [...all].map(([year, cents]) => ({ year, amount: cents / 100 })).sort((a, b) => a.year - b.year),
    byCountry: [...byCountry]
      .map(([key, cents]) => ({ country: key.slice(0, 2), year: Number(key.slice(3)), amount: cents / 100 }))
      .sort((a, b) => a.country.localeCompare(b.country) || a.year - b.year),
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
