/** The years, quarters or months from one to another of the same kind, both included. */
export function periodsBetween(first: string, last: string): string[] {
  const periods: string[] = []
  for (let period = first; period <= last; period = nextPeriod(period)) periods.push(period)
  return periods
}

function nextPeriod(period: string) {
  const [year, part] = period.split('-') as [string, string | undefined]
  const following = String(Number(year) + 1)
  if (part === undefined) return following
  if (part.startsWith('Q')) return part === 'Q4' ? `${following}-Q1` : `${year}-Q${Number(part[1]) + 1}`
  return part === '12' ? `${following}-01` : `${year}-${String(Number(part) + 1).padStart(2, '0')}`
}

/** The first and the last day of a year "2017", a quarter "2017-Q2" or a month "2017-04". */
export function periodOf(period: string): [string, string] {
  const [year, part] = period.split('-') as [string, string | undefined]
  const [first, months] =
    part === undefined ? [1, 12] : part.startsWith('Q') ? [Number(part[1]) * 3 - 2, 3] : [Number(part), 1]
  const last = new Date(Date.UTC(Number(year), first - 1 + months, 0))
  return [`${year}-${String(first).padStart(2, '0')}-01`, last.toISOString().slice(0, 10)]
}

/** Whether a year, a quarter or a month is not over yet on a day (YYYY-MM-DD): it can't be held against a whole one. */
export const isUnderWay = (period: string, today: string) => periodOf(period)[1] >= today
