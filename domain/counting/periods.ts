/** The first and the last day of a year "2017", a quarter "2017-Q2" or a month "2017-04". */
export function periodOf(period: string): [string, string] {
  const [year, part] = period.split('-') as [string, string | undefined]
  const [first, months] =
    part === undefined ? [1, 12] : part.startsWith('Q') ? [Number(part[1]) * 3 - 2, 3] : [Number(part), 1]
  const last = new Date(Date.UTC(Number(year), first - 1 + months, 0))
  return [`${year}-${String(first).padStart(2, '0')}-01`, last.toISOString().slice(0, 10)]
}
