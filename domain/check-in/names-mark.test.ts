import { describe, expect, it } from 'vitest'
import { namesMark } from './names-mark'

const ana = { id: 1, name: 'Ana Torres', institution: null }
const eva = { id: 2, name: 'Eva Ramos', institution: 'SAT' }

describe('the mark of a door’s names', () => {
  it('is the same for the same names', () => {
    expect(namesMark([ana, { ...eva }])).toBe(namesMark([{ ...ana }, eva]))
  })

  it.each([
    ['a corrected name', [{ ...ana, name: 'Ana Tórres' }, eva]],
    ['one gone and one come', [ana, { ...eva, id: 3 }]],
    ['another institution', [ana, { ...eva, institution: null }]],
    ['another order', [eva, ana]],
    ['one fewer', [ana]],
    ['none', []],
  ])('is another with %s', (_, names) => {
    expect(namesMark(names)).not.toBe(namesMark([ana, eva]))
  })
})
