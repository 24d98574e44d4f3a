import { addDays } from '../deadlines'
import { usualSector } from '../tags/codes'
import { anyRegion } from './codes'
import { equalShares } from './shares'

/* What an Action is published with where nobody said so: the least that is sure, and marked as assumed. */

type Placed = {
  countryCode: string | null
  regionCode: string | null
  /** By country or by a region of the DAC's list. */
  shares: readonly { place: string; percentage: number }[]
  involved: readonly string[]
}

type Share = { code: string; percentage: number }
export type Recipients = {
  countries: Share[]
  /** By the DAC's list. */
  regions: Share[]
  /** Whether nobody recorded the shares: they are equal ones. */
  assumed: boolean
}

/**
 * Who benefits, in parts of a hundred: the shares on record; else the country that asked, whole; else the countries
 * that take part, alike; else the region.
 */
export function recipientsOf({ countryCode, regionCode, shares, involved }: Placed): Recipients {
  const whole = (code: string) => [{ code, percentage: 100 }]
  if (shares.length > 0) {
    const all = shares.map(({ place, percentage }) => ({ code: place, percentage }))
    const isRegion = ({ code }: Share) => /^\d/.test(code)
    return {
      countries: all.filter((each) => !isRegion(each)),
      regions: all.filter(isRegion),
      assumed: false,
    }
  }
  if (countryCode) return { countries: whole(countryCode), regions: [], assumed: false }
  const parts = equalShares(involved.length)
  if (parts.length > 0)
    return {
      countries: involved.map((code, at) => ({ code, percentage: parts[at] as number })),
      regions: [],
      assumed: parts.length > 1,
    }
  return { countries: [], regions: whole(regionCode ?? anyRegion), assumed: false }
}

type Tagged = { tags: readonly { vocabulary: string; code: string; percentage: number | null }[] }

/** The sectors of an Action in parts of a hundred; the one of orderly migration where nobody chose any. */
export function sectorsOf({ tags }: Tagged): { code: string; percentage: number; assumed: boolean }[] {
  const chosen = tags.filter(({ vocabulary }) => vocabulary === 'dac_sector')
  if (chosen.length === 0) return [{ code: usualSector, percentage: 100, assumed: true }]
  const alike = equalShares(chosen.length)
  const said = chosen.every(({ percentage }) => percentage !== null)
  return chosen.map(({ code, percentage }, at) => ({
    code,
    percentage: said ? (percentage as number) : (alike[at] as number),
    assumed: !said,
  }))
}

export type BudgetPart = { from: string; to: string; amount: number }

/**
 * A budget over the time of an Action, in parts of a year at most, each by its days; their sum is the budget to the
 * cent. Empty without an amount or without both days.
 */
export function budgetParts(
  amount: number | null,
  startsOn: string | null,
  endsOn: string | null,
): BudgetPart[] {
  if (!amount || !startsOn || !endsOn || startsOn >= endsOn) return []
  const years: { from: string; to: string }[] = []
  for (let from = startsOn; from <= endsOn; ) {
    const next = yearAfter(from)
    const to = addDays(next, -1) < endsOn ? addDays(next, -1) : endsOn
    years.push({ from, to })
    from = addDays(to, 1)
  }
  const last = years.at(-1) as { from: string; to: string }
  const before = years.at(-2)
  // A period begins before it ends: a day that is left over takes another one from the year before.
  if (before && last.from === last.to) {
    before.to = addDays(before.to, -1)
    last.from = addDays(last.from, -1)
  }
  const all = daysFrom(startsOn, endsOn)
  let left = Math.round(amount * 100)
  return years.map(({ from, to }, at) => {
    const cents = at === years.length - 1 ? left : Math.round((amount * 100 * daysFrom(from, to)) / all)
    left -= cents
    return { from, to, amount: cents / 100 }
  })
}

const DAY = 86_400_000
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY + 1

function yearAfter(day: string) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}
