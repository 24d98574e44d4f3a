import { expect, it } from 'vitest'
import { hideAcross } from './hidden-groups'
import { fewest } from './small-cells'

/** A table by year and gender; what is hidden is null. */
function hiddenIn(table: readonly (readonly number[])[]) {
  const groups = table.flatMap((row, year) =>
    row.map((count, gender) => ({ keys: [`${year}`, `${gender}`], count })),
  )
  const shown = hideAcross(groups, 1)
  return table.map((row, year) => row.map((_, gender) => shown[year * row.length + gender]?.count ?? null))
}

it.each([
  [
    [
      [30, 20, 10],
      [30, 20, 10],
    ],
    [
      [30, 20, 10],
      [30, 20, 10],
    ],
  ],
  // In the first year 3 takes 10 with it, and each of them one of its own from the other year, which would tell.
  [
    [
      [30, 10, 3],
      [40, 20, 12],
    ],
    [
      [30, null, null],
      [40, null, null],
    ],
  ],
])('%j is shown as %j', (table, shown) => {
  expect(hiddenIn(table)).toEqual(shown)
})

it('tells nothing small in any table, neither along its rows nor along its columns', () => {
  const numbers = [0, 1, 4, 5, 9]
  for (const a of numbers)
    for (const b of numbers)
      for (const c of numbers)
        for (const d of numbers) {
          const table = [
            [a, b, 6],
            [c, d, 0],
            [7, 3, 20],
          ]
          const shown = hiddenIn(table)
          const columns = [0, 1, 2].map((at) => [0, 1, 2].map((row) => [row, at] as const))
          const rows = [0, 1, 2].map((row) => [0, 1, 2].map((at) => [row, at] as const))
          for (const line of [...rows, ...columns]) {
            const counts = line.map(([row, at]) => table[row]?.[at] as number)
            const hidden = line.flatMap(([row, at], where) =>
              shown[row]?.[at] === null ? [counts[where] as number] : [],
            )
            const sum = hidden.reduce((all, count) => all + count, 0)
            const shownOnes = line.filter(([row, at]) => shown[row]?.[at])
            const where = JSON.stringify(table)
            if (hidden.length > 0 && shownOnes.length > 0) {
              expect(hidden.length, where).toBeGreaterThan(1)
              expect(sum, where).toBeGreaterThanOrEqual(fewest)
            }
            for (const [row, at] of shownOnes) expect(table[row]?.[at], where).toBeGreaterThanOrEqual(fewest)
          }
        }
})
