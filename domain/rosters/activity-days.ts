/** The most days that an activity is taken apart into: a year of coaching. */
export const mostDays = 366

/** The days of an activity in their order, as YYYY-MM-DD; none where it has no dates. */
export function activityDays({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) {
  if (!startsOn) return []
  const days: string[] = []
  const last = endsOn ?? startsOn
  for (
    const day = new Date(`${startsOn}T00:00:00Z`);
    iso(day) <= last && days.length < mostDays;
    day.setUTCDate(day.getUTCDate() + 1)
  )
    days.push(iso(day))
  return days
}

const iso = (day: Date) => day.toISOString().slice(0, 10)
