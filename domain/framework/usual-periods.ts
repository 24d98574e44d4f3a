/** The periods that a new indicator is offered: the calendar years of its Action, cut at its first and last day. */
export function usualPeriods(startsOn: string | null, endsOn: string | null) {
  if (!startsOn || !endsOn || startsOn >= endsOn) return []
  const first = Number(startsOn.slice(0, 4))
  const last = Number(endsOn.slice(0, 4))
  return Array.from({ length: Math.min(last - first + 1, 12) }, (_, at) => ({
    startsOn: at === 0 ? startsOn : `${first + at}-01-01`,
    endsOn: first + at === last ? endsOn : `${first + at}-12-31`,
  })).filter((period) => period.startsOn < period.endsOn)
}

/** The same for the programme, which has no last day: the year of a day (YYYY-MM-DD) and the two after it. */
export const yearsFrom = (today: string) =>
  [0, 1, 2].map((more) => {
    const year = Number(today.slice(0, 4)) + more
    return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  })
