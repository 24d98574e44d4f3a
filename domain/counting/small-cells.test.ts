import { describe, expect, it } from 'vitest'
import { shownCells, shownPart } from './small-cells'

/** The counts of a table, and what is left of them. */
const tables: [number[], (number | null)[]][] = [
  [[], []],
  [
    [12, 9],
    [12, 9],
  ],
  // Nobody is nobody.
  [
    [12, 0],
    [12, 0],
  ],
  // One small cell takes the next smallest with it.
  [
    [12, 9, 3],
    [12, null, null],
  ],
  [
    [30, 4, 20, 10],
    [30, null, 20, null],
  ],
  [
    [30, 4, 20, 0],
    [30, null, null, 0],
  ],
  // Two small ones hide each other where they are of five together.
  [
    [30, 4, 3],
    [30, null, null],
  ],
  [
    [30, 1, 4],
    [30, null, null],
  ],
  // Two of one each would be known from their sum.
  [
    [30, 20, 1, 1],
    [30, null, null, null],
  ],
  [
    [30, 20, 1, 2],
    [30, null, null, null],
  ],
  [
    [30, 20, 1, 1, 3],
    [30, 20, null, null, null],
  ],
  // Of fewer than five in all nothing is said.
  [[3], [null]],
  [
    [2, 2],
    [null, null],
  ],
  [[6], [6]],
  [
    [2, 4],
    [null, null],
  ],
]

describe('cells', () => {
  it.each(tables)('%j are shown as %j', (counts, shown) => {
    expect(shownCells(counts.map((count) => ({ count }))).map(({ count }) => count)).toEqual(shown)
  })

  it('can never be worked out from the total and the cells that are shown', () => {
    for (let a = 0; a <= 12; a += 1)
      for (let b = 0; b <= 12; b += 1)
        for (let c = 0; c <= 12; c += 1) {
          const cells = shownCells([a, b, c].map((count) => ({ count })))
          const hidden = [a, b, c].filter((_, at) => cells[at]?.count === null)
          if (hidden.length === 0) continue
          const sum = hidden.reduce((all, count) => all + count, 0)
          if (a + b + c >= 5) {
            expect(hidden.length, `${a} ${b} ${c}`).toBeGreaterThan(1)
            expect(sum, `${a} ${b} ${c}`).toBeGreaterThanOrEqual(5)
          }
          for (const [at, { count }] of cells.entries())
            if (count !== null) expect(count === 0 || count >= 5, `${a} ${b} ${c} at ${at}`).toBe(true)
        }
  })
})

describe('a part of a whole', () => {
  it.each([
    [0, 20, 0],
    [4, 20, null],
    [5, 20, 5],
    [16, 20, null],
    [15, 20, 15],
    [20, 20, 20],
    [3, 3, null],
    // That none of three did is said of each of them.
    [0, 3, null],
    [0, 0, 0],
  ])('%i of %i is shown as %s', (count, whole, shown) => {
    expect(shownPart(count, whole)).toBe(shown)
  })
})
