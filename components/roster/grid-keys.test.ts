import { describe, expect, it } from 'vitest'
import { placeAfter } from './grid-keys'

const size = { rows: 30, columns: 3 }
const from = { row: 12, column: 1 }

describe('the keys of the attendance grid', () => {
  it.each([
    ['ArrowUp', { row: 11, column: 1 }],
    ['ArrowDown', { row: 13, column: 1 }],
    ['Enter', { row: 13, column: 1 }],
    ['ArrowLeft', { row: 12, column: 0 }],
    ['ArrowRight', { row: 12, column: 2 }],
    ['Home', { row: 12, column: 0 }],
    ['End', { row: 12, column: 2 }],
    ['PageUp', { row: 2, column: 1 }],
    ['PageDown', { row: 22, column: 1 }],
  ])('%s moves', (key, to) => {
    expect(placeAfter(key, false, from, size)).toEqual(to)
  })

  it.each([
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowDown', { row: 29, column: 1 }],
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 29, column: 2 }],
  ])('Ctrl and %s go to the edge', (key, to) => {
    expect(placeAfter(key, true, from, size)).toEqual(to)
  })

  it.each([
    ['ArrowUp', { row: 0, column: 0 }],
    ['ArrowLeft', { row: 0, column: 0 }],
    ['PageUp', { row: 0, column: 0 }],
  ])('%s stays inside at the first cell', (key, to) => {
    expect(placeAfter(key, false, { row: 0, column: 0 }, size)).toEqual(to)
  })

  it('stay inside at the last cell', () => {
    expect(placeAfter('PageDown', false, { row: 25, column: 2 }, size)).toEqual({ row: 29, column: 2 })
    expect(placeAfter('ArrowRight', false, { row: 25, column: 2 }, size)).toEqual({ row: 25, column: 2 })
  })

  it('leave other keys alone', () => {
    expect(placeAfter('Tab', false, from, size)).toBeNull()
  })
})
