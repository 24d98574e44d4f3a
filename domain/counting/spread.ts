/**
 * How long something took over several cases: one number alone would hide how much they differ. What it means is told
 * by `figures.spread` in the messages.
 */
export type Spread = {
  /** How many cases there are. */
  cases: number
  /** A quarter of the cases took no longer, the 25th percentile; null of none, like the others. */
  low: number | null
  /** The one in the middle; of an even number the mean of the two in the middle. */
  median: number | null
  /** Three quarters of the cases took no longer, the 75th percentile. */
  high: number | null
}

/** The spread of some values in their own unit, to one decimal; between two values it goes straight from one to the other. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const below = sorted[Math.floor(place)]
    const above = sorted[Math.ceil(place)]
    if (below === undefined || above === undefined) return null
    return Math.round((below + (above - below) * (place - Math.floor(place))) * 10) / 10
  }
  return { cases: sorted.length, low: at(0.25), median: at(0.5), high: at(0.75) }
}
