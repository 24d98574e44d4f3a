/* Parts of a hundred, with two decimals, that add up to exactly a hundred. */

/** A hundred in so many equal parts; what rounding leaves over goes to the last. */
export function equalShares(count: number): number[] {
  if (count === 0) return []
  const each = Math.floor(10_000 / count)
  return Array.from({ length: count }, (_, at) => (at < count - 1 ? each : 10_000 - each * (count - 1)) / 100)
}

/** Whether some shares add up to a hundred, to the second decimal. */
export const addUp = (shares: readonly number[]) =>
  shares.reduce((sum, each) => sum + Math.round(each * 100), 0) === 10_000
