import { expect, it } from 'vitest'
import { spreadOf } from './spread'

it.each([
  [[], { cases: 0, low: null, median: null, high: null }],
  [[3], { cases: 1, low: 3, median: 3, high: 3 }],
  [[9, 1], { cases: 2, low: 3, median: 5, high: 7 }],
  [[5, 1, 9], { cases: 3, low: 3, median: 5, high: 7 }],
  [[10, 1, 2, 100], { cases: 4, low: 1.8, median: 6, high: 32.5 }],
  [[1, 2, 3, 4, 5], { cases: 5, low: 2, median: 3, high: 4 }],
  [[7, 7, 7, 7], { cases: 4, low: 7, median: 7, high: 7 }],
])('the spread of %j is %j', (values, spread) => {
  expect(spreadOf(values)).toEqual(spread)
})
