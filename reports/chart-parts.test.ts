import { describe, expect, it } from 'vitest'
import { partsToTell } from './chart-parts'

const others = (count: number) => `${count} others`
const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

describe('the parts of a bar', () => {
  it('stay as they are while there is a pattern for each', () => {
    const six = { series: seven.slice(0, 6), groups: [{ label: '2025', values: [1, 2, 3, 4, 5, null] }] }
    expect(partsToTell(six, [1, 2, 3, 4, 5, 6], others)).toEqual(six)
  })

  it('are the largest in their own order, and the rest added up, when there are more', () => {
    const parted = {
      series: seven,
      groups: [
        { label: '2025', values: [9, 1, 8, 7, 2, 6, 5] },
        { label: '2026', values: [0, null, 1, 1, null, 1, 1] },
        { label: '2027', values: [1, 4, 1, 1, null, 1, 1] },
      ],
    }
    expect(partsToTell(parted, [10, 5, 10, 9, 2, 8, 7], others)).toEqual({
      series: ['a', 'c', 'd', 'f', 'g', '2 others'],
      groups: [
        { label: '2025', values: [9, 8, 7, 6, 5, 3] },
        { label: '2026', values: [0, 1, 1, 1, 1, null] },
        { label: '2027', values: [1, 1, 1, 1, 1, 4] },
      ],
    })
  })
})
